package dev.backstory.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;

/**
 * One GET or POST without redirects, within its limits. Apache's client, because the name
 * resolution of the JDK's cannot be replaced for one client alone; no proxy, no cookies, no
 * retries.
 */
final class SingleHttpRequest implements Closeable {
  private static final int MAX_HEADER_LINE = 16_384;
  private static final int MAX_HEADERS = 200;

  /**
   * An answer. The body is empty unless the status is 200.
   *
   * @param took from asking to the end of the body
   */
  record Answer(int status, byte[] body, ResponseHeaders fields, Duration took) {}

  /** A conversation that broke the limits. */
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1;

    Broken(String reason) {
      super(reason);
    }
  }

  /** A body of a type that is not read. */
  static final class Unwanted extends IOException {
    private static final long serialVersionUID = 1;

    Unwanted(String wanted, String type) {
      super("not a " + wanted + ": " + type);
    }
  }

  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

  SingleHttpRequest(String userAgent, GuardedResolver resolver, Duration timeout, SSLContext tls) {
    this.client = client(userAgent, resolver, Timeout.of(timeout), tls);
  }

  private static CloseableHttpClient client(
      String userAgent, GuardedResolver resolver, Timeout timeout, SSLContext tls) {
    return HttpClients.custom()
        .setUserAgent(userAgent)
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder()
                        .http1Config(
                            Http1Config.custom()
                                .setMaxLineLength(MAX_HEADER_LINE)
                                .setMaxHeaderCount(MAX_HEADERS)
                                .build())
                        // Validators go back byte for byte, whatever bytes they are.
                        .charCodingConfig(
                            CharCodingConfig.custom()
                                .setCharset(StandardCharsets.ISO_8859_1)
                                .build())
                        .build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .setTimeToLive(1, TimeUnit.MINUTES)
                        .build())
                .setMaxConnTotal(64)
                .setMaxConnPerRoute(2)
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeout)
                .setConnectionRequestTimeout(timeout)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableContentCompression()
        .disableAutomaticRetries()
        .disableAuthCaching()
        .build();
  }

  /**
   * Asks once.
   *
   * @param patience until the answer must be complete
   * @throws Unwanted if the body is of a type that is not read
   * @throws IOException if there is no answer, or if it breaks a limit
   */
  Answer get(URI address, List<Header> headers, BodyLimits limits, Duration patience)
      throws IOException {
    HttpGet request = asking(address, headers);
    return within(patience, request, () -> exchange(request, limits));
  }

  /**
   * Posts JSON once; what is answered is not read.
   *
   * @param patience until the head of the answer must be there
   * @throws IOException if there is no answer, or if it breaks a limit
   */
  Answer post(URI address, List<Header> headers, String json, Duration patience)
      throws IOException {
    HttpPost request = new HttpPost(address);
    headers.forEach(request::addHeader);
    request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
    return within(patience, request, () -> exchange(request));
  }

  private interface Exchange {
    Answer answer() throws IOException;
  }

  private static HttpGet asking(URI address, List<Header> headers) {
    HttpGet request = new HttpGet(address);
    headers.forEach(request::addHeader);
    request.addHeader("Accept-Encoding", ContentDecoder.OFFERED);
    return request;
  }

  private Answer within(Duration patience, HttpUriRequestBase request, Exchange exchange)
      throws IOException {
    if (!patience.isPositive()) {
      throw new Broken("no time left for the request");
    }
    AtomicBoolean late = new AtomicBoolean();
    Runnable giveUp =
        () -> {
          late.set(true);
          request.cancel();
        };
    ScheduledFuture<?> deadline = watch.schedule(giveUp, patience.toNanos(), TimeUnit.NANOSECONDS);
    try {
      return exchange.answer();
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      boolean silent = late.get() || e instanceof SocketTimeoutException;
      throw silent
          ? new Broken("no complete response within " + patience.toMillis() + " ms")
          : asIo(e);
    } finally {
      deadline.cancel(false);
    }
  }

  private Answer exchange(HttpGet request, BodyLimits limits) throws IOException {
    long start = System.nanoTime();
    ClassicHttpResponse response = client.executeOpen(host(request), request, null);
    boolean complete = false;
    try {
      byte[] body = response.getCode() == 200 ? body(response, limits) : new byte[0];
      complete =
          response.getCode() == 200 && body.length < limits.bytes() || response.getEntity() == null;
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return new Answer(response.getCode(), body, fields(response), took);
    } finally {
      if (!complete) {
        request.cancel(); // closing alone would read the rest, however long it is
      }
      Closer.closeQuietly(response);
    }
  }

  private Answer exchange(HttpPost request) throws IOException {
    long start = System.nanoTime();
    ClassicHttpResponse response = client.executeOpen(host(request), request, null);
    try {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return new Answer(response.getCode(), new byte[0], fields(response), took);
    } finally {
      if (response.getEntity() != null) {
        request.cancel(); // closing alone would read it, however long it is
      }
      Closer.closeQuietly(response);
    }
  }

  private static HttpHost host(HttpUriRequestBase request) {
    URIAuthority authority = request.getAuthority();
    return new HttpHost(request.getScheme(), authority.getHostName(), authority.getPort());
  }

  /** The client reports some broken answers as unchecked exceptions. */
  private static IOException asIo(Exception e) {
    return e instanceof IOException io ? io : new Broken(String.valueOf(e.getMessage()));
  }

  private static byte[] body(ClassicHttpResponse response, BodyLimits limits) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    String type = entity.getContentType();
    if (type != null && !limits.takes(type)) {
      throw new Unwanted(limits.wanted(), type);
    }
    InputStream decoded = ContentDecoder.decoded(entity.getContent(), entity.getContentEncoding());
    byte[] body = decoded.readNBytes(limits.whole() ? limits.bytes() + 1 : limits.bytes());
    if (body.length > limits.bytes()) {
      throw new Broken("larger than " + limits.bytes() + " bytes");
    }
    return body;
  }

  private static ResponseHeaders fields(ClassicHttpResponse response) {
    ResponseHeaders fields = new ResponseHeaders();
    for (Header header : response.getHeaders()) {
      fields.with(header.getName(), header.getValue());
    }
    return fields;
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    client.close();
  }
}
