package dev.backstory.web.admin;

import dev.backstory.port.FeedStore;
import dev.backstory.port.admin.AccountStore;
import dev.backstory.port.admin.Survey;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * What the pages behind the sign-in work with.
 *
 * @param look looks at an address that a feed is expected at
 * @param clock the time by which feeds are looked at
 */
public record Office(
    AccountStore accounts,
    FeedStore feeds,
    Survey survey,
    Function<String, Looked> look,
    InstantSource clock) {}
