package dev.backstory.demo;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An article as a feed lists it.
 *
 * @param url its address and its identity
 * @param changed when its present version appeared; equal to {@code published} for the first
 */
record FeedEntry(
    String url,
    String title,
    List<String> authors,
    OffsetDateTime published,
    OffsetDateTime changed,
    String section,
    String summary) {}
