package dev.backstory.digest;

import dev.backstory.mail.Letter;
import dev.backstory.mail.MailFailure;
import dev.backstory.mail.Mailer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A mail server that takes everything, unless it is to fail. */
public final class PostedLetters implements Mailer {
  public final BlockingQueue<Letter> all = new LinkedBlockingQueue<>();
  MailFailure failure;

  @Override
  public Trip begin() {
    return new Trip() {
      @Override
      public void send(Letter letter) throws MailFailure {
        if (failure != null) {
          throw failure;
        }
        all.add(letter);
      }

      @Override
      public void close() {}
    };
  }
}
