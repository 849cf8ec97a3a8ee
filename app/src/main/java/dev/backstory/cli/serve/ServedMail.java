package dev.backstory.cli.serve;

import dev.backstory.desk.Desk;
import dev.backstory.digest.DigestPost;
import dev.backstory.digest.Digests;
import dev.backstory.metrics.Metrics;
import dev.backstory.web.LiveSite;
import dev.backstory.web.MailDesk;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** News by mail of a server, if it sends any: counted, and said where it fails. */
final class ServedMail implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final @Nullable Digests digests;
  private final @Nullable MailDesk desk;
  private final @Nullable DigestPost post;

  private ServedMail(@Nullable Digests digests, Metrics metrics, ServerLog log) {
    Heard heard = new Heard(metrics, log);
    this.digests = digests;
    this.desk = digests == null ? null : new MailDesk(digests, heard);
    this.post = digests == null ? null : new DigestPost(digests, heard, PAUSE);
  }

  static ServedMail begin(Desk desk, LiveSite site, Metrics metrics, ServerLog log) {
    return new ServedMail(
        desk.digests(site::shown, InstantSource.system()).orElse(null), metrics, log);
  }

  /** What readers ask for it. */
  @Nullable MailDesk desk() {
    return desk;
  }

  Optional<Digests> digests() {
    return Optional.ofNullable(digests);
  }

  private record Heard(Metrics metrics, ServerLog log) implements DigestPost.Listener {
    @Override
    public void sent() {
      metrics.mailed(true);
    }

    @Override
    public void failed(String why) {
      metrics.mailed(false);
      log.warn("a mail could not be sent: " + why);
    }

    @Override
    public void broken(RuntimeException failure) {
      log.failed(failure);
    }
  }

  @Override
  public void close() {
    if (post != null) {
      post.close();
    }
  }
}
