package dev.backstory.fetch;

import dev.backstory.fetch.PostOutcome.Answered;
import dev.backstory.fetch.PostOutcome.Unanswered;
import dev.backstory.fetch.SingleHttpRequest.Answer;
import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents from the web. It blocks while doing so, so callers use a virtual thread each;
 * one client serves them all.
 */
public final class GuardedHttpClient implements Closeable {
  /** RFC 9309 wants 500 KiB of a robots.txt to be read; what is longer is cut. */
  private static final int MAX_RULES_BYTES = 512 * 1024;

  private static final String NO_WEB_ADDRESS = "it is no web address";

  private final FetchSettings settings;
  private final InstantSource clock;
  private final GuardedResolver resolver;
  private final SingleHttpRequest step;
  private final HostRateLimit turns;
  private final RetryAfterMemory rests;
  private final AddressPolicy addresses;
  private final PageCrawlRules pages;

  public GuardedHttpClient(FetchSettings settings, InstantSource clock) {
    this(settings, clock, NetworkEnvironment.REAL);
  }

  GuardedHttpClient(FetchSettings settings, InstantSource clock, NetworkEnvironment surroundings) {
    this.settings = settings;
    this.clock = clock;
    this.addresses = new AddressPolicy(settings.allowed());
    this.resolver = new GuardedResolver(addresses, surroundings.lookup(), settings.timeout());
    this.step =
        new SingleHttpRequest(
            settings.userAgent(), resolver, settings.timeout(), surroundings.tls());
    this.turns = new HostRateLimit(settings.atOnce());
    this.rests = new RetryAfterMemory(clock);
    this.pages =
        new PageCrawlRules(
            clock, settings.robotsLifetime(), address -> fetch(FetchRequest.rules(address)));
  }

  /** Gets a document, following redirects; every hop is checked as the first one is. */
  public FetchOutcome fetch(FetchRequest request) {
    return new RedirectChain(
            request,
            manners(request),
            new Turns(request),
            settings.maxRedirects(),
            settings.timeout())
        .travel();
  }

  /**
   * Posts JSON once, at once and without redirects, to an address as good as any that is fetched.
   * Of the answer nothing is read but its head.
   *
   * @param headers in ASCII
   */
  public PostOutcome post(String url, Map<String, String> headers, String json) {
    URI address = Destination.of(url);
    if (address == null) {
      return new Unanswered(NO_WEB_ADDRESS);
    }
    List<Header> sent =
        headers.entrySet().stream()
            .<Header>map(it -> new BasicHeader(it.getKey(), it.getValue()))
            .toList();
    try {
      Answer answer = step.post(address, sent, json, settings.timeout());
      return new Answered(
          answer.status(), RetryAfter.of(answer.fields(), clock.instant()), answer.took());
    } catch (IOException e) {
      return new Unanswered(why(e));
    }
  }

  /**
   * Why nothing is ever posted to an address, whatever its server says; empty where something may
   * be, and where its host has no address at the moment, since it may get one.
   */
  public Optional<String> refusal(String url) {
    URI address = Destination.of(url);
    if (address == null) {
      return Optional.of(NO_WEB_ADDRESS);
    }
    int usual = address.getScheme().equals("https") ? 443 : 80;
    try {
      resolver.resolve(address.getHost(), address.getPort() < 0 ? usual : address.getPort());
      return Optional.empty();
    } catch (GuardedResolver.Forbidden e) {
      return Optional.of(why(e));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Without the address, which may be a secret. */
  private static String why(IOException e) {
    return switch (e) {
      case GuardedResolver.Forbidden _ -> "its address is not public, and not allowed by a setting";
      case UnknownHostException _ -> "there is no host of that name";
      case SSLException _ -> "no secure connection can be made";
      case ConnectException _ -> "nobody answers at the address";
      case SingleHttpRequest.Broken broken -> String.valueOf(broken.getMessage());
      default -> "the connection broke off";
    };
  }

  /** Whether an address is one that can be asked for: http or https, a host, no user's name. */
  public static boolean isWebAddress(String url) {
    return Destination.of(url) != null;
  }

  private RedirectChain.Manners manners(FetchRequest request) {
    return switch (request.kind()) {
      case PAGE, PICTURE -> pages;
      case API -> new ApiCrawlRules(request.url(), addresses);
      case FEED, RULES -> RedirectChain.Manners.NONE;
    };
  }

  @Override
  public void close() throws IOException {
    step.close();
  }

  /** Asks in turn, and lets a host rest that has asked for it. */
  private final class Turns implements RedirectChain.Step {
    private final BodyLimits limits;

    Turns(FetchRequest request) {
      this.limits = BodyLimits.of(request.kind(), settings.maxBytes(), MAX_RULES_BYTES);
    }

    @Override
    public Answer ask(URI address, List<Header> headers, Duration patience, Duration pause)
        throws IOException, InterruptedException {
      Duration wait = pause.compareTo(settings.hostDelay()) > 0 ? pause : settings.hostDelay();
      String host = address.getHost();
      return turns.<Answer, IOException>inTurn(host, wait, () -> once(address, headers, patience));
    }

    private Answer once(URI address, List<Header> headers, Duration patience) throws IOException {
      Instant rest = rests.of(address.getRawAuthority());
      if (rest != null) {
        throw new HostResting(address.getHost(), rest);
      }
      Answer answer = step.get(address, headers, limits, patience);
      rests.note(address.getRawAuthority(), status(answer), retryAfter(address, answer));
      return answer;
    }

    /** MediaWiki says with status 200 that it is too busy. */
    private static int status(Answer answer) {
      return answer.fields().first(RedirectChain.API_ERROR) == null ? answer.status() : 503;
    }

    @Override
    public @Nullable Instant retryAfter(URI address, Answer answer) {
      return RetryAfter.of(answer.fields(), clock.instant());
    }
  }
}
