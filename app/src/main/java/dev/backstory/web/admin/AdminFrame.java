package dev.backstory.web.admin;

import dev.backstory.port.admin.AccountStore.Account;
import dev.backstory.port.admin.AccountStore.Role;
import dev.backstory.web.route.Guard;
import dev.backstory.web.route.Visitor;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param root the way to the root of the server
 * @param account of whoever is signed in; null if nobody is
 * @param form what forms send along
 * @param said what became of the form that led here; empty if none did
 * @param wrong whether that is a complaint
 */
public record AdminFrame(
    String root, String title, @Nullable Account account, String form, String said, boolean wrong) {
  static AdminFrame of(Context context, String title) {
    return new AdminFrame(
        Guard.root(context.path()),
        title,
        Visitor.of(context).account(),
        Visitor.formToken(context),
        "",
        false);
  }

  /** Saying what became of a form. */
  AdminFrame saying(String sentence) {
    return new AdminFrame(root, title, account, form, sentence, false);
  }

  /** Saying what is wrong with a form. */
  AdminFrame complaining(String sentence) {
    return new AdminFrame(root, title, account, form, sentence, true);
  }

  /** Whether whoever is signed in may do what an editor may. */
  public boolean isEditor() {
    return account != null && account.role().compareTo(Role.EDITOR) >= 0;
  }

  public boolean isOwner() {
    return account != null && account.role() == Role.OWNER;
  }
}
