package dev.backstory.mail;

/** Sends letters. */
public interface Mailer {
  /** A way to a server that several letters go by, one after the other; it is made when needed. */
  Trip begin();

  /** Letters on one way. */
  interface Trip extends AutoCloseable {
    /**
     * Sends a letter; once this returns, the server has taken it.
     *
     * @throws MailFailure if it has not
     */
    void send(Letter letter) throws MailFailure;

    @Override
    void close();
  }
}
