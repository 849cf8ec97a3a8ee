/**
 * What is measured of a running server, under the names that {@code docs/running.md} lists, and the
 * only place that knows Micrometer. A label has one of few values, none of which names a person, an
 * address or a feed. {@link dev.backstory.metrics.Metrics} is what the command line sets up.
 */
@NullMarked
package dev.backstory.metrics;

import org.jspecify.annotations.NullMarked;
