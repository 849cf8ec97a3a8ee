package dev.backstory.web.api;

import dev.backstory.ask.Reply;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchQuery;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.web.sent.SentFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where answers come from. Safe for use by several threads.
 *
 * @param site as it stands now; the same object while nothing changes
 * @param search stories that fit, the best first
 * @param ask the reply to a question; empty if too many others are asking
 * @param file what lies at a path of the site
 */
public record ApiSource(
    Supplier<SiteSnapshot> site,
    Function<SearchQuery, List<Found>> search,
    Function<String, Optional<Reply>> ask,
    Function<String, Optional<SentFile>> file) {}
