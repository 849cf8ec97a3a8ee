package dev.backstory.metrics;

import dev.backstory.port.ArticleStore;
import dev.backstory.port.FeedStore;
import dev.backstory.port.ItemStore;
import dev.backstory.port.LineReports;
import dev.backstory.port.ModelLedger;
import dev.backstory.port.StoryStore;
import dev.backstory.port.admin.DigestStore;
import dev.backstory.port.admin.WebhookStore;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Where a data folder is looked at.
 *
 * @param folder itself, for the disk that it is on
 * @param bytes how large its database is
 */
public record MeasuredFolder(
    FeedStore feeds,
    ItemStore items,
    ArticleStore articles,
    StoryStore stories,
    LineReports reports,
    ModelLedger ledger,
    WebhookStore webhooks,
    DigestStore digests,
    Path folder,
    LongSupplier bytes) {}
