package dev.backstory.mcp;

import dev.backstory.ask.Reply;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchQuery;
import dev.backstory.site.SiteSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Where answers come from. Safe for use by several threads.
 *
 * @param site as it stands now
 * @param search stories that fit, the best first
 * @param ask the reply to a question; empty if too many others are asking
 * @param address of the page with a slug
 */
public record AgentSource(
    Supplier<SiteSnapshot> site,
    Function<SearchQuery, List<Found>> search,
    Function<String, Optional<Reply>> ask,
    UnaryOperator<String> address) {}
