package dev.backstory.fetch;

import dev.backstory.fetch.HttpStep.Answer;
import dev.backstory.notation.WebAddress;
import dev.backstory.notation.WrittenDate;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents from the web. Blocks while it does, so callers use a virtual thread each; one
 * door serves them all.
 */
public final class HttpDoor implements Closeable {
  private static final int MAX_ROBOTS_BYTES = 512 * 1024;
  private static final Duration MAX_PAUSE_ASKED_FOR = Duration.ofDays(2);

  private final FetchSettings settings;
  private final InstantSource clock;
  private final HttpStep step;
  private final HostTurns turns;
  private final RobotsRules robots;

  public HttpDoor(FetchSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.step =
        new HttpStep(
            settings.userAgent(), new AddressPolicy(settings.allowed()), settings.timeout());
    this.turns = new HostTurns(settings.hostDelay());
    this.robots = new RobotsRules(clock, settings.robotsLifetime());
  }

  /** Gets a document, following redirects; every hop is checked as the first one is. */
  public FetchOutcome fetch(FetchRequest request) {
    return new Journey(request, settings.maxBytes()).travel();
  }

  @Override
  public void close() throws IOException {
    step.close();
  }

  /** One request on its way through its redirects. */
  private final class Journey {
    private final FetchRequest request;
    private final int maxBytes;
    private final long end = System.nanoTime() + settings.timeout().toNanos();
    private String at;
    private @Nullable String movedTo;
    private boolean onlyPermanent = true;

    Journey(FetchRequest request, int maxBytes) {
      this.request = request;
      this.maxBytes = maxBytes;
      this.at = request.url();
    }

    FetchOutcome travel() {
      for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
        FetchOutcome outcome = hop();
        if (outcome != null) {
          return outcome;
        }
      }
      return refused("more than " + settings.maxRedirects() + " redirects");
    }

    /** The outcome, or null if there is another hop to take. */
    private @Nullable FetchOutcome hop() {
      URI address = address();
      if (address == null) {
        return refused("not an http or https address: " + cut(at));
      }
      if (request.kind() == FetchRequest.Kind.PAGE && !robots.permits(address, this::robots)) {
        return refused("robots.txt of " + address.getHost() + " asks not to be read");
      }
      return asked(address);
    }

    private @Nullable FetchOutcome asked(URI address) {
      try {
        Answer answer =
            turns.inTurn(
                address.getHost(), () -> step.get(address, headers(), maxBytes, patience()));
        return outcome(answer);
      } catch (GuardedResolver.Forbidden e) {
        return refused(String.valueOf(e.getMessage()));
      } catch (IOException e) {
        return failed(reason(e), 0, null);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return failed("interrupted", 0, null);
      }
    }

    private FetchOutcome robots(String address) {
      FetchRequest asked = FetchRequest.feed(address, null, null);
      return new Journey(asked, MAX_ROBOTS_BYTES).travel();
    }

    private @Nullable URI address() {
      try {
        String absolute = WebAddress.resolve(null, at);
        URI address = absolute == null ? null : new URI(new URI(absolute).toASCIIString());
        boolean usable =
            address != null && address.getHost() != null && address.getUserInfo() == null;
        return usable ? address : null;
      } catch (URISyntaxException e) {
        return null;
      }
    }

    /** What is left of the time for the whole journey, never nothing: the step itself gives up. */
    private Duration patience() {
      return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    private List<Header> headers() {
      List<Header> headers = new ArrayList<>();
      if (request.etag() != null) {
        headers.add(new BasicHeader("If-None-Match", request.etag()));
      }
      if (request.lastModified() != null) {
        headers.add(new BasicHeader("If-Modified-Since", request.lastModified()));
      }
      return headers;
    }

    private @Nullable FetchOutcome outcome(Answer answer) {
      return switch (answer.status()) {
        case 200 ->
            new FetchOutcome.Fetched(
                at,
                answer.body(),
                answer.contentType(),
                answer.etag(),
                answer.lastModified(),
                movedTo);
        case 304 -> notModified();
        case 301, 302, 303, 307, 308 -> redirected(answer);
        default -> failed("HTTP status " + answer.status(), answer.status(), retryAfter(answer));
      };
    }

    private FetchOutcome notModified() {
      boolean asked = request.etag() != null || request.lastModified() != null;
      return asked ? new FetchOutcome.NotModified() : failed("HTTP status 304 unasked", 304, null);
    }

    private @Nullable FetchOutcome redirected(Answer answer) {
      String target = WebAddress.resolve(at, answer.location());
      if (target == null) {
        return refused("a redirect to no http or https address: " + cut(answer.location()));
      }
      onlyPermanent &= answer.status() == 301 || answer.status() == 308;
      at = target;
      movedTo = onlyPermanent ? target : movedTo;
      return null;
    }
  }

  /** Seconds or a date; what lies far ahead is taken for a mistake. */
  private @Nullable Instant retryAfter(Answer answer) {
    String stated = answer.retryAfter() == null ? "" : answer.retryAfter().strip();
    Instant now = clock.instant();
    Instant last = now.plus(MAX_PAUSE_ASKED_FOR);
    if (stated.matches("\\d{1,9}")) {
      Instant asked = now.plusSeconds(Long.parseLong(stated));
      return asked.isBefore(last) ? asked : last;
    }
    OffsetDateTime date = WrittenDate.read(stated);
    if (date == null) {
      return null;
    }
    return date.toInstant().isBefore(last) ? date.toInstant() : last;
  }

  private static String reason(IOException e) {
    return e instanceof HttpStep.Broken
        ? String.valueOf(e.getMessage())
        : e.getClass().getSimpleName().replace("Exception", "") + ": " + cut(e.getMessage());
  }

  private static FetchOutcome refused(String reason) {
    return new FetchOutcome.Refused(reason);
  }

  private static FetchOutcome failed(String reason, int status, @Nullable Instant retryAfter) {
    return new FetchOutcome.Failed(reason, status, retryAfter);
  }

  private static String cut(@Nullable String text) {
    String all = String.valueOf(text);
    return all.length() <= 200 ? all : all.substring(0, 200) + "…";
  }
}
