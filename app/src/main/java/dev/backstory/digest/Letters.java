package dev.backstory.digest;

import static dev.backstory.site.words.Words.words;

import dev.backstory.mail.Letter;
import dev.backstory.notation.PlainCharacters;
import dev.backstory.port.ListedStory;
import dev.backstory.port.admin.DigestStore.Kind;
import dev.backstory.port.admin.DigestStore.Subject;
import dev.backstory.port.admin.DigestStore.Subscriber;
import dev.backstory.site.SitePaths;
import dev.backstory.site.Wording;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How mails are written, as text and as HTML. */
final class Letters {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
  private static final int MOST = 20;
  private static final int LONGEST_SUBJECT = 120;

  private final String address;

  /**
   * @param address of the site, without a slash at its end
   */
  Letters(String address) {
    this.address = address;
  }

  /** What a subject is, in words that follow "of". */
  static String news(Subject subject) {
    return switch (subject.kind()) {
      case ALL -> words("mail.subject.all");
      case SECTION -> words("mail.subject.section", subject.words().replace("/", " / "));
      case SEARCH -> words("mail.subject.search", subject.words());
    };
  }

  /**
   * Whether somebody wants what was asked for in their name. Words that anybody may have typed are
   * not in it: the page that it leads to has them.
   */
  Letter asking(String to, Subject subject, String token) {
    String link = address + "/" + SitePaths.DIGEST_CONFIRM + "?token=" + token;
    String what =
        subject.kind() == Kind.SEARCH ? words("mail.subject.aSearch") : plain(news(subject));
    String text =
        "%s\n\n%s\n%s\n\n%s\n"
            .formatted(
                words("mail.confirm.asked", what, address),
                words("mail.confirm.how"),
                link,
                words("mail.confirm.ignore"));
    return new Letter(
        to,
        words("mail.confirm.title", host()),
        text,
        html("mail/confirm.jte", Map.of("address", address, "what", what, "link", link)),
        Map.of("Auto-Submitted", "auto-generated"));
  }

  /** The news of a day; the latest first, at least one. */
  Letter digest(Subscriber subscriber, List<ListedStory> stories, LocalDate day) {
    String end = address + "/" + SitePaths.DIGEST_END + "?token=" + subscriber.token();
    String what = plain(news(subscriber.subject()));
    List<ListedStory> told = stories.subList(0, Math.min(MOST, stories.size()));
    int more = stories.size() - told.size();
    String items = told.stream().map(this::item).collect(Collectors.joining("\n"));
    String text =
        words("mail.digest.head", what, Wording.day(day))
            + "\n\n"
            + items
            + (more == 0 ? "" : "\n" + words("mail.digest.moreAt", more, address + "/") + "\n")
            + "\n-- \n"
            + words("mail.digest.why", address)
            + " "
            + words("mail.digest.endAt", end)
            + "\n";
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("address", address);
    parameters.put("what", what);
    parameters.put("day", Wording.day(day));
    parameters.put("stories", told);
    parameters.put("more", more);
    parameters.put("end", end);
    String title =
        subscriber.subject().kind() == Kind.ALL
            ? words("mail.digest.titleOfAll", stories.size(), host())
            : words("mail.digest.title", stories.size(), what);
    return new Letter(
        subscriber.address(),
        cut(title),
        text,
        html("mail/digest.jte", parameters),
        Map.of(
            "List-Unsubscribe",
            "<" + end + ">",
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click",
            "Auto-Submitted",
            "auto-generated",
            "Precedence",
            "bulk"));
  }

  private String item(ListedStory story) {
    return plain(story.headline())
        + "\n"
        + (story.lead().isEmpty() ? "" : plain(story.lead()) + "\n")
        + words(
            "mail.digest.story",
            words("count.independentNewsrooms", story.newsrooms()),
            Wording.time(story.updatedAt()))
        + "\n"
        + address
        + "/"
        + SitePaths.href(SitePaths.story(story.slug()))
        + "\n";
  }

  /** That mail gets through. */
  Letter test(String to) {
    String text = words("mail.test.text", address) + "\n";
    return new Letter(
        to, words("mail.test.title", host()), text, "<p>" + text.strip() + "</p>\n", Map.of());
  }

  private String host() {
    return address.replaceFirst("^https?://", "");
  }

  private static String cut(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST_SUBJECT
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
  }

  private static String plain(String text) {
    return PlainCharacters.of(text);
  }

  private static String html(String template, Map<String, Object> parameters) {
    TemplateOutput output = new StringOutput();
    ENGINE.render(template, parameters, output);
    return output.toString();
  }
}
