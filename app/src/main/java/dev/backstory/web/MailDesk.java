package dev.backstory.web;

import dev.backstory.digest.Digests;

/**
 * What sends news by mail.
 *
 * @param listener is told how the mails go by which readers are asked to confirm
 */
public record MailDesk(Digests digests, Digests.Listener listener) {
  static final Digests.Listener SILENT =
      new Digests.Listener() {
        @Override
        public void sent() {}

        @Override
        public void failed(String why) {}
      };
}
