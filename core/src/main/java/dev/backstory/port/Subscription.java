package dev.backstory.port;

import org.jspecify.annotations.Nullable;

/**
 * A feed in a list of feeds, as newsreaders exchange them.
 *
 * @param url absolute address
 * @param name that the list gives it
 * @param folder such as "News/Coast"
 */
public record Subscription(String url, @Nullable String name, @Nullable String folder) {}
