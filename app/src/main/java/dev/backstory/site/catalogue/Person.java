package dev.backstory.site.catalogue;

import dev.backstory.port.ListedStory;
import dev.backstory.site.sorted.Sorted;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom stories quote.
 *
 * @param name as the newest of the stories has it
 * @param entityId in a knowledge base; null where no story could link the name
 * @param stories newest first
 */
public record Person(
    String key, String wanted, String name, @Nullable String entityId, Sorted<ListedStory> stories)
    implements Shelved {}
