package dev.backstory.desk;

import dev.backstory.config.Config;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.fetch.PostOutcome;
import dev.backstory.port.StoryStore;
import dev.backstory.port.admin.WebhookStore;
import dev.backstory.webhook.Post;
import dev.backstory.webhook.Webhooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The webhooks of a data folder, with connections of their own. */
public final class DeskWebhooks implements AutoCloseable {
  private final GuardedHttpClient http;
  private final Webhooks webhooks;

  DeskWebhooks(Config config, WebhookStore store, StoryStore stories, InstantSource clock) {
    this.http = new GuardedHttpClient(DeskSettings.webhook(config), clock);
    this.webhooks =
        new Webhooks(
            store,
            stories,
            new Door(http),
            new Webhooks.Settings(config.server().address(), config.webhook().patience()),
            clock);
  }

  private record Door(GuardedHttpClient http) implements Post {
    @Override
    public PostOutcome send(String url, Map<String, String> headers, String json) {
      return http.post(url, headers, json);
    }

    @Override
    public Optional<String> refusal(String url) {
      return http.refusal(url);
    }
  }

  public Webhooks all() {
    return webhooks;
  }

  @Override
  public void close() {
    try {
      http.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
