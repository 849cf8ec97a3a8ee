package dev.backstory.site.follow;

import java.time.Instant;

/**
 * What the button says to a browser by which a page is followed.
 *
 * @param name of what is followed
 * @param latest the path of its {@link Latest}
 * @param since when something on the page was new last
 */
public record Followable(String name, String latest, Instant since) {}
