package dev.backstory.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Access;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sites show where an article should be, and articles that only look like it. */
class PageInPlaceOfArticleTest {
  private static final String PARAGRAPH =
      "The ferry between Port Ellery and the outer islands will not sail before Thursday, the harbour office said on Monday evening.";
  private static final String NAV =
      "<header><nav><a href='/'>Ellery Post</a> <a href='/n'>News</a> <a href='/s'>Sport</a></nav></header>";
  private static final String FOOT =
      "<footer><p>Ellery Post, 4 Quay Street. <a href='/t'>Terms</a> <a href='/p'>Privacy</a></p></footer>";

  private final ArticleExtractor extractor = new ArticleExtractor();

  private ExtractOutcome outcome(String html) {
    return extractor.extract(html.getBytes(StandardCharsets.UTF_8), "https://a.example/b", null);
  }

  private static String page(String head, String body) {
    return "<!doctype html><html lang=en><head>" + head + "</head><body>" + body + "</body></html>";
  }

  private static String article(int paragraphs) {
    StringBuilder text = new StringBuilder("<article><h1>Ferry stays in port</h1>");
    for (int i = 1; i <= paragraphs; i++) {
      text.append("<p>Notice number " + i + " reads: " + PARAGRAPH + "</p>");
    }
    return text.append("</article>").toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bot check | <title>Just a moment...</title> | <div><h2>Checking your browser before you go on to the Ellery Post</h2><p>This will take a few seconds. Your request has the number 4711.</p></div>",
        "bot check | <title>ellerypost.example</title> | <div id=c><p>Please verify you are human by holding the button below until the bar is full.</p><button>Hold</button></div>",
        "bot check | <title>Access Denied</title> | <h1>Access Denied</h1><p>You do not have permission to open this page on this server. Reference 18.4711.</p>",
        "bot check | <title>Ellery Post</title> | <p>We have noticed unusual traffic from your network. Type the letters in the picture to go on to the page that you asked for.</p><form><input></form>",
        "bot check | <title>Sicherheit</title> | <p>Bitte bestätigen Sie, dass Sie ein Mensch sind, bevor wir Ihnen die Seite zeigen, die Sie aufgerufen haben.</p>",
        "needs scripts | <title>Ellery Post</title> | <div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>",
        "needs scripts | <title>Ellery Post</title> | <p>JavaScript is disabled in your browser.</p>",
        "consent wall | <title>Ellery Post</title> | <div class=cmp><h2>We value your privacy</h2><button>Agree</button></div>",
        "consent wall | <title>Morgenblatt</title> | <div><h2>Zustimmen und weiter</h2><p>Mit Werbung und Cookies lesen</p></div>",
        "log-in | <title>Log in</title> | <form><h1>Welcome back</h1><p>Please log in to read on.</p><label>Name</label><input></form>",
        "log-in | <title>Ellery Post</title> | <main><p>You must be logged in to see this page.</p></main>",
        "paywall | <title>Ferry stays in port</title> | <article><h1>Ferry stays in port</h1><p>The ferry between Port Ellery and the outer islands will not sail before Thursday, the harbour office said.</p></article><div><p>Subscribe to continue reading</p></div>",
        "paywall | <title>Le ferry reste au port</title> | <article><h1>Le ferry reste au port</h1><p>Le ferry entre Port Ellery et les îles ne partira pas avant jeudi, a annoncé lundi soir la capitainerie du port.</p></article><p>Cet article est réservé aux abonnés.</p>",
        "error page | <title>Page not found - Ellery Post</title> | <h1>404</h1><p>We looked everywhere, even under the old pier, and could not find what you were after. Try the search box above.</p>",
        "error page | <title>Ellery Post</title> | <h1>Oops</h1><p>The page you are looking for has moved, or never was. Go back to the front page and start again from there.</p>",
        "error page | <title>503 Service Unavailable</title> | <h1>Service Unavailable</h1><p>The server cannot answer now. Come back in a minute.</p>",
        "error page | <title>Seite nicht gefunden</title> | <p>Diese Seite gibt es nicht oder nicht mehr. Vielleicht hilft Ihnen die Suche, oder die Startseite.</p>",
        "error page | <title>Ellery Post</title> | <p>This content is not available in your region because of rights that we do not hold there.</p>",
        "a video | <meta property='og:type' content='video.other'><title>Watch</title> | <video src=a></video><p>2:14</p>",
        "no article text | <title>Ellery Post</title> | <p>Loading</p>",
      })
  void saysWhatStandsInTheArticlesPlace(String reason, String head, String body) {
    assertThat(outcome(page(head, NAV + body + FOOT)))
        .isInstanceOfSatisfying(
            ExtractOutcome.Rejected.class, found -> assertThat(found.reason()).startsWith(reason));
  }

  @Test
  void aSectionPageIsNoArticle() {
    StringBuilder list = new StringBuilder("<main><h1>News</h1>");
    for (int i = 0; i < 30; i++) {
      list.append(
          "<div class=card><h3><a href='/"
              + i
              + "'>The harbour master answers question number "
              + i
              + " of our readers</a></h3><p>And says why.</p></div>");
    }
    assertThat(outcome(page("<title>News</title>", NAV + list + "</main>" + FOOT)))
        .isEqualTo(new ExtractOutcome.Rejected("a list of articles, not an article"));
  }

  @Test
  void theBeginningOfAnArticleForSubscribersIsAPreview() {
    String stated =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stays in port\",\"isAccessibleForFree\":false}</script>";
    assertThat(access(page(stated, NAV + article(2) + FOOT))).isEqualTo(Access.PREVIEW);
    String offer = "<div><p>Subscribe to continue reading</p></div>";
    String named = "<meta property='og:type' content='article'><title>Ferry stays in port</title>";
    assertThat(access(page(named, NAV + article(2) + offer + FOOT))).isEqualTo(Access.PREVIEW);
  }

  @Test
  void theOfferAloneIsNoPreview() {
    String stated =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stays in port\",\"isAccessibleForFree\":false}</script>";
    String offer =
        "<article><p>Subscribe to continue reading all that the Ellery Post has found out about the ferry, its captain and the harbour office, for four crowns a month and with no date on which it ends.</p></article>";
    String tiny = "<article><h1>Ferry stays in port</h1><p>The ferry will not sail.</p></article>";
    for (String body : List.of(offer, tiny)) {
      assertThat(outcome(page(stated, NAV + body + FOOT)))
          .isInstanceOfSatisfying(
              ExtractOutcome.Rejected.class,
              found -> assertThat(found.reason()).startsWith("paywall"));
    }
  }

  @Test
  void theBeginningOfALongArticleIsKnownAsSuch() {
    String stated =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stays in port\",\"wordCount\":1400,\"isAccessibleForFree\":\"False\"}</script>";
    assertThat(access(page(stated, NAV + article(8) + FOOT))).isEqualTo(Access.PREVIEW);
    assertThat(
            access(
                page(
                    "", NAV + article(8) + "<div><h3>Subscribe to keep reading</h3></div>" + FOOT)))
        .isEqualTo(Access.PREVIEW);
  }

  @Test
  void whatIsForSubscribersAndThereAllTheSameIsWhole() {
    String stated =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stays in port\",\"wordCount\":180,\"isAccessibleForFree\":false}</script>";
    assertThat(access(page(stated, NAV + article(8) + FOOT))).isEqualTo(Access.WHOLE);
    assertThat(access(page("", NAV + article(8) + FOOT))).isEqualTo(Access.WHOLE);
  }

  @Test
  void anArticleMayTellOfRobotsAndErrors() {
    String head =
        "<meta property='og:type' content='article'><title>Access denied: the museum and its robot</title>";
    String body =
        "<article><h1>Access denied: the museum and its robot</h1><p>“Access denied,” said the new robot at the door of the museum of Port Ellery, and so the mayor, who had come to open it, stood in the rain.</p><p>It had seen unusual activity, its maker explained, and it will be taught to know the mayor.</p></article>";
    assertThat(
            outcome(
                page(
                    head,
                    NAV
                        + body
                        + "<aside><p>We value your privacy</p><p>Log in to comment. Create a free account to join in.</p></aside>"
                        + FOOT)))
        .isInstanceOf(ExtractOutcome.Extracted.class);
  }

  private Access access(String html) {
    return ((ExtractOutcome.Extracted) outcome(html)).article().access();
  }
}
