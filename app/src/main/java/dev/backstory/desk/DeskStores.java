package dev.backstory.desk;

import dev.backstory.port.ArticleStore;
import dev.backstory.port.FeedStore;
import dev.backstory.port.ImportStore;
import dev.backstory.port.ItemStore;
import dev.backstory.port.LineReports;
import dev.backstory.port.ModelLedger;
import dev.backstory.port.OnlineAnswers;
import dev.backstory.port.PictureStore;
import dev.backstory.port.QuotationStore;
import dev.backstory.port.RejectionLog;
import dev.backstory.port.SearchIndex;
import dev.backstory.port.StoryStore;
import dev.backstory.port.admin.RulingQueue;
import dev.backstory.port.admin.TopicRulings;
import dev.backstory.site.SourceArticle;
import dev.backstory.site.SourceArticles;
import dev.backstory.store.DamageLog;
import dev.backstory.store.Database;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.JdbiImportStore;
import dev.backstory.store.JdbiItemStore;
import dev.backstory.store.JdbiLineReports;
import dev.backstory.store.JdbiModelLedger;
import dev.backstory.store.JdbiOnlineAnswers;
import dev.backstory.store.JdbiPictureStore;
import dev.backstory.store.JdbiQuotationStore;
import dev.backstory.store.JdbiRejectionLog;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.JdbiTextRetention;
import dev.backstory.store.admin.JdbiRemovals;
import dev.backstory.store.admin.JdbiRulingQueue;
import dev.backstory.store.admin.JdbiTopicRulings;
import dev.backstory.store.admin.PersonlessArticles;

/** The stores of a data folder that its articles, stories and pages are in. */
final class DeskStores {
  private final Database database;
  private final ArticleStore articles;
  private final StoryStore stories;
  private final FeedStore feeds;
  private final ItemStore items;
  private final RejectionLog rejections;
  private final ImportStore imports;
  private final DamageLog damage;
  private final RulingQueue rulings;
  private final JdbiRemovals removals;
  private final TopicRulings topicRulings;

  DeskStores(Database database) {
    this.database = database;
    this.articles = new PersonlessArticles(new JdbiArticleStore(database), database);
    this.stories = new JdbiStoryStore(database);
    this.feeds = new JdbiFeedStore(database);
    this.items = new JdbiItemStore(database);
    this.rejections = new JdbiRejectionLog(database);
    this.imports = new JdbiImportStore(database);
    this.damage = new DamageLog(database);
    this.rulings = new JdbiRulingQueue(database);
    this.removals = new JdbiRemovals(database);
    this.topicRulings = new JdbiTopicRulings(database);
  }

  ArticleStore articles() {
    return articles;
  }

  StoryStore stories() {
    return stories;
  }

  FeedStore feeds() {
    return feeds;
  }

  ItemStore items() {
    return items;
  }

  RejectionLog rejections() {
    return rejections;
  }

  ImportStore imports() {
    return imports;
  }

  /** Rows that were found damaged. */
  DamageLog damage() {
    return damage;
  }

  /** What people decided of stories and is still to be done. */
  RulingQueue rulings() {
    return rulings;
  }

  JdbiRemovals removals() {
    return removals;
  }

  TopicRulings topicRulings() {
    return topicRulings;
  }

  QuotationStore quotations() {
    return new JdbiQuotationStore(database);
  }

  SearchIndex search() {
    return database.search();
  }

  LineReports reports() {
    return new JdbiLineReports(database);
  }

  ModelLedger modelLedger() {
    return new JdbiModelLedger(database);
  }

  PictureStore pictures() {
    return new JdbiPictureStore(database);
  }

  OnlineAnswers onlineAnswers(String language) {
    return new JdbiOnlineAnswers(database, language);
  }

  Retention retention(Progress progress) {
    return new Retention(articles, stories, new JdbiTextRetention(database), progress);
  }

  /** The articles with the sentences that lines are taken from. */
  SourceArticles sources() {
    return id -> articles.annotated(id).map(read -> SourceArticle.of(read.annotated()));
  }
}
