package dev.backstory.llm;

import dev.backstory.port.TextModel.Cause;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's HTTP client for LangChain4j, with what its own adapter lacks: a limit on the length of
 * a response, a deadline for all of it, and failures that do not quote the server. Redirects are
 * not followed, since the key and the facts are for one address alone.
 */
final class BoundedHttpClient implements HttpClient, AutoCloseable {
  /** The longest answer that anybody asks for has a hundredth of it. */
  static final int MOST_BYTES = 4 << 20;

  private final java.net.http.HttpClient client;
  private final Duration limit;

  /**
   * @param limit for a request and all of its response
   */
  BoundedHttpClient(Duration limit) {
    this.limit = limit;
    // Several servers of models answer an offer of HTTP/2 without TLS as if it had no body.
    this.client =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(limit)
            .build();
  }

  /** Gives this client out, whatever is asked for. */
  HttpClientBuilder builder() {
    return new HttpClientBuilder() {
      @Override
      public Duration connectTimeout() {
        return limit;
      }

      @Override
      public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
      }

      @Override
      public Duration readTimeout() {
        return limit;
      }

      @Override
      public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
      }

      @Override
      public HttpClient build() {
        return BoundedHttpClient.this;
      }
    };
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<byte[]> response = send(request);
    int status = response.statusCode();
    if (status < 200 || status > 299) {
      throw StatusReason.failure(response);
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(status)
        .headers(response.headers().map())
        .body(response.body())
        .build();
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> call =
        client.sendAsync(
            toJdk(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return call.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new CallFailure(Cause.TIMEOUT, "no complete answer within " + seconds());
    } catch (ExecutionException e) {
      throw broken(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallFailure(Cause.UNREACHABLE, "interrupted");
    } finally {
      call.cancel(true);
    }
  }

  private String seconds() {
    return limit.toSeconds() == 1 ? "1 second" : limit.toSeconds() + " seconds";
  }

  private static java.net.http.HttpRequest toJdk(HttpRequest request) {
    java.net.http.HttpRequest.Builder made =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request.headers().forEach((name, values) -> values.forEach(it -> made.header(name, it)));
    String body = Objects.requireNonNullElse(request.body(), "");
    return made.method(
            request.method().name(), java.net.http.HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private CallFailure broken(@Nullable Throwable why) {
    return switch (why) {
      case HttpConnectTimeoutException _ ->
          new CallFailure(Cause.UNREACHABLE, "nobody answers at the address");
      case ConnectException _ ->
          new CallFailure(Cause.UNREACHABLE, "nobody answers at the address");
      case SSLException _ ->
          new CallFailure(Cause.UNREACHABLE, "no secure connection to the server");
      case IOException e when isOverLimit(e) ->
          new CallFailure(Cause.FAULT, "more than %d MB of an answer".formatted(MOST_BYTES >> 20));
      case null, default -> new CallFailure(Cause.FAULT, "the connection broke off");
    };
  }

  /** The JDK has no class of its own for it. */
  private static boolean isOverLimit(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("capacity");
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are taken whole");
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
