package dev.backstory.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.jspecify.annotations.Nullable;

/** Sends letters by a mail server. */
public final class SmtpMailer implements Mailer {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String PATIENCE_MILLIS = "20000";
  private static final int PERMANENT = 500;

  private final Settings settings;
  private final InstantSource clock;
  private final Supplier<String> ids;
  private final Session session;

  /**
   * Where the server is and how one signs in.
   *
   * @param security "starttls", "tls" or "none"
   * @param user empty for nobody
   * @param from whom readers see as the sender
   */
  public record Settings(
      String host, int port, String security, String user, String password, String from) {
    /** Without the password. */
    @Override
    public String toString() {
      return "Settings[host=%s, port=%d]".formatted(host, port);
    }
  }

  /**
   * @param ids a word for each letter, of which no two are the same
   */
  public SmtpMailer(Settings settings, InstantSource clock, Supplier<String> ids) {
    this.settings = settings;
    this.clock = clock;
    this.ids = ids;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(Settings settings) {
    Properties all = new Properties();
    all.put("mail.transport.protocol", "smtp");
    all.put("mail.smtp.host", settings.host());
    all.put("mail.smtp.port", String.valueOf(settings.port()));
    all.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
    all.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    all.put("mail.smtp.timeout", PATIENCE_MILLIS);
    all.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
    boolean starttls = settings.security().equals("starttls");
    all.put("mail.smtp.starttls.enable", String.valueOf(starttls));
    all.put("mail.smtp.starttls.required", String.valueOf(starttls));
    all.put("mail.smtp.ssl.enable", String.valueOf(settings.security().equals("tls")));
    all.put("mail.smtp.ssl.checkserveridentity", "true");
    return all;
  }

  /** Whether this can be the address of one reader. */
  public static boolean isAddress(String typed) {
    try {
      InternetAddress address = new InternetAddress(typed, true);
      return typed.length() <= 254
          && typed.equals(address.getAddress())
          && typed.matches("[!-~&&[^\"(),:;<>\\[\\\\\\]]]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    } catch (AddressException e) {
      return false;
    }
  }

  @Override
  public Trip begin() {
    return new SmtpTrip();
  }

  private final class SmtpTrip implements Trip {
    private @Nullable Transport transport;

    @Override
    public void send(Letter letter) throws MailFailure {
      try {
        MimeMessage message = message(letter);
        Transport way = connected();
        way.sendMessage(message, message.getAllRecipients());
      } catch (MessagingException e) {
        close(); // whatever state it is in
        throw failure(e);
      }
    }

    private Transport connected() throws MessagingException {
      Transport way = transport;
      if (way == null) {
        way = session.getTransport();
        transport = way;
        boolean anonymous = settings.user().isEmpty();
        way.connect(anonymous ? null : settings.user(), anonymous ? null : settings.password());
      }
      return way;
    }

    @Override
    public void close() {
      Transport way = transport;
      transport = null;
      try {
        if (way != null) {
          way.close();
        }
      } catch (MessagingException e) {
        // the server has what it has taken
      }
    }
  }

  private MimeMessage message(Letter letter) throws MessagingException {
    MimeMessage message = new WithId(session, ids.get(), settings.from());
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    for (var header : letter.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), UTF_8, "html");
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(text);
    both.addBodyPart(html);
    message.setContent(both);
    return message;
  }

  /** The library's own ids name the user and the machine. */
  private static final class WithId extends MimeMessage {
    private final String id;

    WithId(Session session, String word, String from) throws AddressException {
      super(session);
      String sender = new InternetAddress(from).getAddress();
      this.id = "<" + word + sender.substring(sender.lastIndexOf('@')) + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  /** Servers quote addresses in what they say, which is left out. */
  private static MailFailure failure(MessagingException e) {
    for (Exception cause = e; cause != null; cause = next(cause)) {
      if (cause instanceof SMTPAddressFailedException refused) {
        boolean forGood = refused.getReturnCode() >= PERMANENT;
        return new MailFailure(
            "the mail server refuses the address (" + refused.getReturnCode() + ")", forGood);
      }
    }
    return new MailFailure(words(e), false);
  }

  private static @Nullable Exception next(Exception e) {
    Exception next = e instanceof MessagingException mail ? mail.getNextException() : null;
    return next == e ? null : next;
  }

  private static String words(MessagingException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return switch (e) {
      case AuthenticationFailedException _ -> "the mail server does not let this user in";
      case MailConnectException _ ->
          cause instanceof SocketConnectException connect
              ? connecting(connect.getException())
              : connecting(cause);
      case SendFailedException _ -> "the mail server does not take the mail";
      default -> connecting(cause);
    };
  }

  private static String connecting(@Nullable Throwable cause) {
    return switch (cause) {
      case UnknownHostException _ -> "there is no mail server of that name";
      case ConnectException _ -> "nobody answers at the mail server's address";
      case SocketTimeoutException _ -> "the mail server does not answer in time";
      case SSLException _ -> "no secure connection to the mail server can be made";
      case null, default -> "the conversation with the mail server broke off";
    };
  }
}
