package dev.backstory.web;

import dev.backstory.web.route.Problem;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refusals and answers to what is no request: a line of plain text, or a problem where programs ask
 * ({@link Problem}), with the headers of a page.
 */
final class PlainErrors extends ErrorHandler {
  private final SafeHeaders headers;
  private final CrossOrigin crossOrigin;

  PlainErrors(SafeHeaders headers, CrossOrigin crossOrigin) {
    this.headers = headers;
    this.crossOrigin = crossOrigin;
  }

  @Override
  protected void generateCacheControl(Response response) {
    headers.put(response.getHeaders());
    crossOrigin.put(response.getRequest(), response.getHeaders());
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
    String told =
        code >= HttpStatus.INTERNAL_SERVER_ERROR_500 || message == null
            ? HttpStatus.getMessage(code)
            : message;
    if (CrossOrigin.isForPrograms(request)) {
      tellProgram(response, callback, code, told);
    } else {
      tell(response, callback, "text/plain;charset=utf-8", told + "\n");
    }
  }

  /** Tells a program what is wrong, by whichever method it asked. */
  static void tellProgram(Response response, Callback callback, int code, String detail) {
    response.setStatus(code);
    tell(response, callback, Problem.CONTENT_TYPE, Problem.of(code, detail).json());
  }

  private static void tell(Response response, Callback callback, String type, String text) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    Content.Sink.write(response, true, text, callback);
  }
}
