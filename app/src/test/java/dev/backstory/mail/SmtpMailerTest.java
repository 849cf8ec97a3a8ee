package dev.backstory.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.backstory.mail.Mailer.Trip;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SmtpMailerTest {
  private static final Instant NOON = Instant.parse("2031-03-03T12:00:00Z");
  private static final Letter LETTER =
      new Letter(
          "ada@reader.example",
          "Three stories of “Küste”",
          "Fähre\n.\nend\n",
          "<p>Fähre</p>\n",
          Map.of("List-Unsubscribe", "<https://news.example/digest/end?token=t>"));

  private GreenMail server;

  @BeforeEach
  void start() {
    server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private SmtpMailer mailer(String user, String password, String security) {
    return new SmtpMailer(
        new SmtpMailer.Settings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            security,
            user,
            password,
            "News <news@my-site.example>"),
        () -> NOON,
        () -> "word");
  }

  @Test
  void aLetterArrivesAsTextAndHtml() throws Exception {
    try (Trip trip = mailer("", "", "none").begin()) {
      trip.send(LETTER);
      trip.send(LETTER);
    }
    assertThat(server.getReceivedMessages()).hasSize(2);
    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Three stories of “Küste”");
    assertThat(message.getFrom()[0].toString()).isEqualTo("News <news@my-site.example>");
    assertThat(message.getAllRecipients()[0].toString()).isEqualTo("ada@reader.example");
    assertThat(message.getMessageID()).isEqualTo("<word@my-site.example>");
    assertThat(message.getSentDate().toInstant()).isEqualTo(NOON);
    assertThat(message.getHeader("List-Unsubscribe")[0])
        .isEqualTo("<https://news.example/digest/end?token=t>");
    MimeMultipart both = (MimeMultipart) message.getContent();
    assertThat(message.getContentType()).startsWith("multipart/alternative");
    assertThat(text(both.getBodyPart(0))).isEqualTo("text/plain; charset=UTF-8: Fähre\n.\nend");
    assertThat(text(both.getBodyPart(1))).isEqualTo("text/html; charset=UTF-8: <p>Fähre</p>");
  }

  private static String text(BodyPart part) throws Exception {
    String text = String.valueOf(part.getContent()).replace("\r\n", "\n").strip();
    return part.getContentType() + ": " + text;
  }

  @Test
  void whoeverSignsInIsLetInByTheRightPassword() throws Exception {
    server.setUser("news@my-site.example", "news", "hush");
    server.getUserManager().setAuthRequired(true);
    try (Trip trip = mailer("news", "hush", "none").begin()) {
      trip.send(LETTER);
    }
    assertThat(server.getReceivedMessages()).hasSize(1);
    MailFailure failure = failure(mailer("news", "wrong-hush", "none"));
    assertThat(failure.why()).isEqualTo("the mail server does not let this user in");
    assertThat(failure.isOfAddress()).isFalse();
    assertThat(failure.toString()).doesNotContain("wrong-hush", "ada@");
  }

  private static MailFailure failure(SmtpMailer mailer) {
    try (Trip trip = mailer.begin()) {
      return catchThrowableOfType(MailFailure.class, () -> trip.send(LETTER));
    }
  }

  /** Nothing is sent in the clear where TLS is wanted and the server has none. */
  @Test
  void withoutTheTlsThatIsWantedNothingIsSent() {
    assertThat(failure(mailer("", "", "starttls")).why())
        .isEqualTo("the conversation with the mail server broke off");
    assertThat(failure(mailer("", "", "tls")).why()).contains("mail server");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsAwayIsSaidToBe() {
    SmtpMailer mailer = mailer("", "", "none");
    server.stop();
    assertThat(failure(mailer).why()).isEqualTo("nobody answers at the mail server's address");
  }
}
