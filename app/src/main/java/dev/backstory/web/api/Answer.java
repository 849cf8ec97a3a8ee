package dev.backstory.web.api;

import dev.backstory.pipeline.PageCodec;
import dev.backstory.site.SiteFile;
import dev.backstory.web.route.Problem;
import dev.backstory.web.route.Problem.Invalid;
import dev.backstory.web.sent.SentFile;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/** What an operation answers. */
sealed interface Answer {
  /** It is there. */
  record There(SentFile file) implements Answer {}

  /** It is elsewhere for good. */
  record Moved(String to) implements Answer {}

  /** It is not there, or cannot be had. */
  record Refused(Problem problem) implements Answer {}

  /** Nobody can be answered now. */
  record Busy(int seconds) implements Answer {}

  static Answer json(Object shape) {
    return new There(SentFile.of(SiteFile.json(PageCodec.json(shape))));
  }

  static Answer missing(String what) {
    return new Refused(Problem.of(HttpStatus.NOT_FOUND_404, "There is no such " + what + "."));
  }

  static Answer wrong(String parameter, String why) {
    return new Refused(Problem.of(List.of(new Invalid(parameter, why))));
  }

  /** Sends it. */
  default void send(Context context) throws IOException {
    switch (this) {
      case There it -> it.file().send(context);
      case Moved it ->
          context.status(HttpStatus.MOVED_PERMANENTLY_301).header("Location", it.to()).result("");
      case Refused it -> it.problem().send(context);
      case Busy it -> {
        context.header("Retry-After", String.valueOf(it.seconds()));
        Problem.of(HttpStatus.SERVICE_UNAVAILABLE_503, "Too many are asking; try again shortly.")
            .send(context);
      }
    }
  }
}
