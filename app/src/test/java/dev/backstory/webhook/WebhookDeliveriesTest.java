package dev.backstory.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.fetch.PostOutcome.Answered;
import dev.backstory.port.ToldStories;
import dev.backstory.store.FreshFolder;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.admin.JdbiWebhookStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WebhookDeliveriesTest {
  private static final Duration NEVER = Duration.ofHours(1);

  @TempDir Path folder;

  private static final class Heard implements WebhookDeliveries.Listener {
    private final BlockingQueue<Boolean> sent = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> off = new LinkedBlockingQueue<>();
    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();

    @Override
    public void sent(boolean taken) {
      sent.add(taken);
    }

    @Override
    public void switchedOff(String name) {
      off.add(name);
    }

    @Override
    public void failed(RuntimeException failure) {
      failures.add(failure);
    }
  }

  @Test
  void whoeverIsSlowHoldsNobodyUp() throws Exception {
    BlockingQueue<String> taken = new LinkedBlockingQueue<>();
    CountDownLatch slow = new CountDownLatch(1);
    Heard heard = new Heard();
    try (SqliteDatabase database = FreshFolder.open(folder)) {
      JdbiStoryStore stories = new JdbiStoryStore(database);
      Webhooks webhooks =
          new Webhooks(
              new JdbiWebhookStore(database),
              stories,
              (url, headers, json) -> {
                if (url.endsWith("/slow")) {
                  await(slow);
                }
                taken.add(url.substring(url.lastIndexOf('/') + 1));
                return new Answered(url.endsWith("/gone") ? 410 : 200, null, Duration.ZERO);
              },
              new Webhooks.Settings("", Duration.ofDays(3)),
              InstantSource.system());
      webhooks.add("a", "https://a.example/slow"); // it is begun with
      webhooks.add("b", "https://a.example/quick");
      webhooks.add("c", "https://a.example/gone");
      try (WebhookDeliveries deliveries = new WebhookDeliveries(webhooks, heard, NEVER)) {
        ToldStories telling = new ToldStories(stories);
        for (int i = 1; i <= 3; i++) {
          telling.tell("s" + i, Instant.EPOCH, "Bridge");
        }
        deliveries.told();
        assertThat(heard.off.poll(30, TimeUnit.SECONDS)).isEqualTo("c");
        for (int i = 0; i < 4; i++) {
          assertThat(taken.poll(30, TimeUnit.SECONDS)).isIn("quick", "gone");
        }
        slow.countDown();
        for (int i = 0; i < 3; i++) {
          assertThat(taken.poll(30, TimeUnit.SECONDS)).isEqualTo("slow");
        }
        for (int i = 0; i < 7; i++) {
          assertThat(heard.sent.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
      }
      assertThat(heard.failures).isEmpty();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
