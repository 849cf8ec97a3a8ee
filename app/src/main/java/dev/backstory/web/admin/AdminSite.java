package dev.backstory.web.admin;

import dev.backstory.access.SetupCode;
import dev.backstory.access.SignIn;
import dev.backstory.site.SiteFile;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.sent.SentFile;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All pages behind the sign-in. */
public final class AdminSite {
  private static final String STYLE = text("admin.css");

  /** Has pages ask for a part of themselves anew; without it, readers ask for the whole. */
  private static final SentFile SCRIPT =
      SentFile.of(
          new SiteFile(
              "text/javascript;charset=utf-8",
              text("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js")
                  .getBytes(StandardCharsets.UTF_8)));

  private final SignIn signIn;
  private final @Nullable SetupCode code;
  private final List<Route> routes;

  /**
   * @param clock by which sessions end and those who guess wait
   */
  public AdminSite(Office office, InstantSource clock) {
    this.signIn = new SignIn(office.accounts(), clock);
    this.code = office.accounts().list().isEmpty() ? SetupCode.random(clock) : null;
    FeedPages feeds = new FeedPages(office);
    this.routes =
        Stream.of(
                new AccountPages(office.accounts(), signIn, clock).routes(),
                new SetupPages(office, signIn, code, clock).routes(),
                new AccountListPages(office).routes(),
                new SettingPages(office).routes(),
                new PremisesPages(office).routes(),
                new OverviewPage(office).routes(),
                feeds.routes(),
                new FeedEditPages(office, feeds).routes(),
                new AddFeedsPages(office).routes(),
                new StoryPages(office).routes(),
                new RulingPages(office).routes(),
                new TopicPages(office).routes(),
                new ArticlePages(office).routes(),
                new RemovalPages(office).routes(),
                new ReportPages(office).routes(),
                new LogPages(office).routes(),
                new WebhookPages(office).routes(),
                new DigestPages(office).routes(),
                List.of(
                    Route.get("/admin.css", Right.EVERYBODY, AdminSite::style),
                    Route.get("/htmx.js", Right.EVERYBODY, SCRIPT::send)))
            .flatMap(List::stream)
            .toList();
  }

  /** Who is signed in. */
  public SignIn sessions() {
    return signIn;
  }

  public List<Route> routes() {
    return routes;
  }

  /** Where the first account is made, below the server's address; empty where there is one. */
  public Optional<String> setup() {
    return Optional.ofNullable(code).map(it -> SetupPages.PATH + "?code=" + it.code());
  }

  private static void style(Context context) {
    context.contentType("text/css;charset=utf-8").result(STYLE);
  }

  private static String text(String name) {
    try (InputStream in = AdminSite.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
