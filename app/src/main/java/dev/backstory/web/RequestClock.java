package dev.backstory.web;

import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells how long each request took, until the last byte of its answer was handed over. */
final class RequestClock extends Handler.Wrapper {
  private final ServerWatch watch;

  RequestClock(ServerWatch watch) {
    this.watch = watch;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long began = System.nanoTime();
    PageKind kind = PageKind.of(Request.getPathInContext(request));
    Request.addCompletionListener(
        request,
        _ ->
            watch.answered(
                kind, response.getStatus(), Duration.ofNanos(System.nanoTime() - began)));
    return super.handle(request, response, callback);
  }
}
