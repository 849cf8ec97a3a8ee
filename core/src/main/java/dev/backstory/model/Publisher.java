package dev.backstory.model;

import org.jspecify.annotations.Nullable;

/**
 * What is known of who publishes an outlet.
 *
 * @param country of the outlet, ISO 3166-1 alpha-2
 * @param owner the group that it belongs to; null where it stands alone, or that is not known
 */
public record Publisher(String country, @Nullable String owner) {}
