package dev.backstory.web.admin;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** Pages as HTML, in which everything that somebody else wrote is text. */
final class AdminRenderer {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private AdminRenderer() {}

  static void send(Context context, String template, AdminFrame frame, Map<String, ?> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("frame", frame);
    TemplateOutput output = new StringOutput();
    ENGINE.render("admin/" + template, all, output);
    context.html(output.toString());
  }
}
