package dev.backstory.desk;

import dev.backstory.port.admin.AccountStore;
import dev.backstory.port.admin.AuditTrail;
import dev.backstory.port.admin.DigestStore;
import dev.backstory.port.admin.FeedEdits;
import dev.backstory.port.admin.HiddenStories;
import dev.backstory.port.admin.SettingStore;
import dev.backstory.port.admin.StoryRulings;
import dev.backstory.port.admin.Survey;
import dev.backstory.port.admin.TakenDown;
import dev.backstory.port.admin.TokenStore;
import dev.backstory.port.admin.WebhookStore;
import dev.backstory.store.Database;
import dev.backstory.store.admin.JdbiAccountStore;
import dev.backstory.store.admin.JdbiAuditTrail;
import dev.backstory.store.admin.JdbiDigestStore;
import dev.backstory.store.admin.JdbiFeedEdits;
import dev.backstory.store.admin.JdbiHiddenStories;
import dev.backstory.store.admin.JdbiSettingStore;
import dev.backstory.store.admin.JdbiStoryRulings;
import dev.backstory.store.admin.JdbiSurvey;
import dev.backstory.store.admin.JdbiTakenDown;
import dev.backstory.store.admin.JdbiTokenStore;
import dev.backstory.store.admin.JdbiWebhookStore;

/** The stores of a data folder that its administration works on. */
public final class AdminStores {
  private final Database database;

  AdminStores(Database database) {
    this.database = database;
  }

  /** Who may sign in to what is served. */
  public AccountStore accounts() {
    return new JdbiAccountStore(database);
  }

  /** Which programs may ask what is served. */
  public TokenStore tokens() {
    return new JdbiTokenStore(database);
  }

  /** Who gets news by mail. */
  public DigestStore digests() {
    return new JdbiDigestStore(database);
  }

  /** How far everything is. */
  public Survey survey() {
    return new JdbiSurvey(database);
  }

  /** What is kept off the site. */
  public HiddenStories hidden() {
    return new JdbiHiddenStories(database);
  }

  /** What is told by no story any more. */
  public TakenDown takenDown() {
    return new JdbiTakenDown(database);
  }

  /** What people decide of stories. */
  public StoryRulings rulings() {
    return new JdbiStoryRulings(database);
  }

  /** What owners set in the browser. */
  public SettingStore settings() {
    return new JdbiSettingStore(database);
  }

  /** What is wanted of single feeds. */
  public FeedEdits feedEdits() {
    return new JdbiFeedEdits(database);
  }

  /** What editors and owners have done. */
  public AuditTrail trail() {
    return new JdbiAuditTrail(database);
  }

  /** Addresses that are told what becomes of stories. */
  public WebhookStore webhooks() {
    return new JdbiWebhookStore(database);
  }
}
