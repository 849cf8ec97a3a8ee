package dev.backstory.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Refusals and answers to what is no request: a line of plain text, with the headers of a page. */
final class PlainErrors extends ErrorHandler {
  private final SafeHeaders headers;

  PlainErrors(SafeHeaders headers) {
    this.headers = headers;
  }

  @Override
  protected void generateCacheControl(Response response) {
    headers.put(response.getHeaders());
  }

  /** What failed within the server is not told to the outside. */
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    boolean own = code >= HttpStatus.INTERNAL_SERVER_ERROR_500 || message == null;
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    Content.Sink.write(
        response, true, (own ? HttpStatus.getMessage(code) : message) + "\n", callback);
  }
}
