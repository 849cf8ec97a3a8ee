package dev.backstory.fetch;

import dev.backstory.fetch.SingleHttpRequest.Answer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;

/** One request on its way through its redirects; every hop is checked as the first one is. */
final class RedirectChain {
  /** What must hold of an address before it is asked for, such as what its host says of that. */
  interface Manners {
    /** For what is there to be asked for as it is. */
    Manners NONE =
        new Manners() {
          @Override
          public @Nullable FetchOutcome objection(URI address) {
            return null;
          }

          @Override
          public Duration pause(URI address) {
            return Duration.ZERO;
          }
        };

    /** Null if the address may be asked for. */
    @Nullable FetchOutcome objection(URI address);

    /** Between two requests to the address's host. */
    Duration pause(URI address);
  }

  /** Asks once, in turn. */
  interface Step {
    Answer ask(URI address, List<Header> headers, Duration patience, Duration pause)
        throws IOException, InterruptedException;

    /** When the answer's host wishes to be asked again, if it says so. */
    @Nullable Instant retryAfter(URI address, Answer answer);
  }

  /** The field by which MediaWiki tells of an error, such as that it is busy, with status 200. */
  static final String API_ERROR = "MediaWiki-API-Error";

  private final FetchRequest request;
  private final Manners manners;
  private final Step step;
  private final int maxRedirects;
  private Duration patience;
  private String at;
  private @Nullable String movedTo;
  private boolean onlyPermanent = true;

  /**
   * @param patience for all hops together, waiting for one's turn not counted
   */
  RedirectChain(
      FetchRequest request, Manners manners, Step step, int maxRedirects, Duration patience) {
    this.request = request;
    this.manners = manners;
    this.step = step;
    this.maxRedirects = maxRedirects;
    this.patience = patience;
    this.at = request.url();
  }

  FetchOutcome travel() {
    for (int hop = 0; hop <= maxRedirects; hop++) {
      FetchOutcome outcome = hop();
      if (outcome != null) {
        return outcome;
      }
    }
    return new FetchOutcome.Refused("more than " + maxRedirects + " redirects");
  }

  /** The outcome, or null if there is another hop to take. */
  private @Nullable FetchOutcome hop() {
    URI address = Destination.of(at);
    if (address == null) {
      return new FetchOutcome.Refused("not an http or https address: " + cut(at));
    }
    FetchOutcome objection = manners.objection(address);
    return objection == null ? asked(address) : objection;
  }

  private @Nullable FetchOutcome asked(URI address) {
    try {
      Answer answer = step.ask(address, headers(address), patience, manners.pause(address));
      patience = patience.minus(answer.took());
      return outcome(address, answer);
    } catch (HostResting e) {
      return new FetchOutcome.Postponed(String.valueOf(e.getMessage()), e.until());
    } catch (GuardedResolver.Forbidden e) {
      return new FetchOutcome.Refused(String.valueOf(e.getMessage()), e.authority());
    } catch (SingleHttpRequest.Unwanted e) {
      return new FetchOutcome.Refused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return failed(reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("interrupted");
    }
  }

  private List<Header> headers(URI address) {
    List<Header> headers = new ArrayList<>();
    headers.add(new BasicHeader("Accept", request.kind().accept()));
    if (request.etag() != null) {
      headers.add(new BasicHeader("If-None-Match", request.etag()));
    }
    if (request.lastModified() != null) {
      headers.add(new BasicHeader("If-Modified-Since", request.lastModified()));
    }
    FetchRequest.Credential credential = request.credential();
    if (credential != null && isOwn(address)) {
      headers.add(new BasicHeader(credential.header(), credential.value()));
    }
    return headers;
  }

  /** Whether an address is on the very server that was asked first, over the same protocol. */
  private boolean isOwn(URI address) {
    URI first = Destination.of(request.url());
    return first != null
        && first.getScheme().equalsIgnoreCase(address.getScheme())
        && first.getRawAuthority().equalsIgnoreCase(address.getRawAuthority());
  }

  private @Nullable FetchOutcome outcome(URI address, Answer answer) {
    return switch (answer.status()) {
      case 200 -> isApi() ? answered(address, answer) : document(answer);
      case 304 -> notModified(answer);
      case 301, 302, 303, 307, 308 -> redirected(answer);
      default ->
          new FetchOutcome.Failed(
              "HTTP status " + answer.status(), answer.status(), step.retryAfter(address, answer));
    };
  }

  private FetchOutcome answered(URI address, Answer answer) {
    String error = answer.fields().first(API_ERROR);
    return error == null
        ? document(answer)
        : new FetchOutcome.Failed(
            "error response: " + cut(error), 200, step.retryAfter(address, answer));
  }

  private FetchOutcome document(Answer answer) {
    ResponseHeaders fields = answer.fields();
    FetchOutcome.Fetched fetched =
        new FetchOutcome.Fetched(
            at,
            answer.body(),
            fields.first("Content-Type"),
            fields.first("ETag"),
            fields.first("Last-Modified"),
            movedTo,
            Freshness.of(fields));
    TdmReservation reservation =
        switch (request.kind()) {
          case PAGE -> reservation(fetched, fields);
          case PICTURE -> TdmReservation.ofHeader(fields);
          case FEED, API, RULES -> null;
        };
    return reservation == null
        ? fetched
        : new FetchOutcome.Reserved(reservation.by(), reservation.policy());
  }

  private static @Nullable TdmReservation reservation(
      FetchOutcome.Fetched page, ResponseHeaders fields) {
    TdmReservation stated = TdmReservation.ofHeader(fields);
    return stated == null
        ? TdmReservation.ofPage(page.bytes(), page.charset(), page.finalUrl())
        : stated;
  }

  private FetchOutcome notModified(Answer answer) {
    boolean asked = request.etag() != null || request.lastModified() != null;
    return asked
        ? new FetchOutcome.NotModified(movedTo, Freshness.of(answer.fields()))
        : new FetchOutcome.Failed("unexpected HTTP status 304", 304, null);
  }

  private @Nullable FetchOutcome redirected(Answer answer) {
    String location = location(answer.fields().first("Location"));
    String target = Destination.resolve(at, location);
    if (target == null) {
      return new FetchOutcome.Refused(
          location == null
              ? "a redirect without a Location header"
              : "a redirect to an address that is not http or https: " + cut(location));
    }
    // A move from https to http is followed, and never kept.
    onlyPermanent &=
        (answer.status() == 301 || answer.status() == 308) && !(isSecure(at) && !isSecure(target));
    at = target;
    movedTo = onlyPermanent ? target : movedTo;
    return null;
  }

  /** Header fields are read as Latin-1; servers that do not encode an address write UTF-8. */
  private static @Nullable String location(@Nullable String field) {
    if (field == null) {
      return null;
    }
    try {
      byte[] bytes = field.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return field;
    }
  }

  private boolean isApi() {
    return request.kind() == FetchRequest.Kind.API;
  }

  private static boolean isSecure(String address) {
    return address.toLowerCase(Locale.ROOT).startsWith("https:");
  }

  private static String reason(IOException e) {
    return switch (e) {
      case SingleHttpRequest.Broken _ -> String.valueOf(e.getMessage());
      case UnknownHostException _ -> "no such host: " + cut(e.getMessage());
      case ConnectException _ -> "no connection: " + cut(e.getMessage());
      case SSLException _ -> "no secure connection: " + cut(e.getMessage());
      default -> e.getClass().getSimpleName().replace("Exception", "") + ": " + cut(e.getMessage());
    };
  }

  private static FetchOutcome failed(String reason) {
    return new FetchOutcome.Failed(reason, 0, null);
  }

  private static String cut(@Nullable String text) {
    String all = String.valueOf(text);
    return all.length() <= 200 ? all : all.substring(0, 200) + "…";
  }
}
