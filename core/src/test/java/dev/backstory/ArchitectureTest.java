package dev.backstory;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.backstory.sentence.TermIndex;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The direction of the arrows, and what the core may not touch. */
class ArchitectureTest {
  private static final List<String> STAGES =
      List.of("feed", "extract", "annotate", "cluster", "compose", "utterance", "fact");

  private static final long MOST_CLASSES = 40;

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.backstory");

  @Test
  void modelKnowsTheJdkOnly() {
    classes()
        .that()
        .resideInAPackage("dev.backstory.model")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "dev.backstory.model", "org.jspecify.annotations")
        .check(CORE);
  }

  @Test
  void portsKnowTheModelOnly() {
    classes()
        .that()
        .resideInAPackage("dev.backstory.port")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "dev.backstory.model", "dev.backstory.port", "org.jspecify.annotations")
        .check(CORE);
  }

  @Test
  void aStageKnowsNoOtherStage() {
    for (String stage : STAGES) {
      String[] others =
          STAGES.stream()
              .filter(other -> !other.equals(stage))
              .map(other -> "dev.backstory." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("dev.backstory." + stage + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("dev.backstory.pipeline..")
          .allowEmptyShould(true)
          .check(CORE);
    }
    slices().matching("dev.backstory.(*)..").should().beFreeOfCycles().check(CORE);
  }

  /** Rooms know each other in one direction only. */
  @Test
  void roomsOfAStageFormNoCircle() {
    for (String rooms : List.of("annotate", "cluster", "compose", "compose.section", "extract")) {
      slices().matching("dev.backstory." + rooms + ".(*)..").should().beFreeOfCycles().check(CORE);
    }
  }

  /** What all rooms of a stage rest on rests on none of them. */
  @Test
  void theGroundOfAStageKnowsNoOtherRoom() {
    for (String ground : List.of("annotate.text", "compose.story", "extract.page")) {
      String stage = ground.substring(0, ground.indexOf('.'));
      noClasses()
          .that()
          .resideInAPackage("dev.backstory." + ground)
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.backstory." + stage + "..")
                  .and(not(resideInAPackage("dev.backstory." + ground)))
                  .as("another room of " + stage))
          .check(CORE);
    }
  }

  @Test
  void noPackageIsTooLargeToBeReadAsAMap() {
    Map<String, Long> sizes =
        topLevel().collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes)
        .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_CLASSES));
  }

  @Test
  void noTwoClassesShareASimpleName() {
    Map<String, List<String>> names =
        topLevel()
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    assertThat(names.values()).allSatisfy(alike -> assertThat(alike).hasSize(1));
  }

  /** Which day an instant is of depends on where: an article knows its own. */
  @Test
  void sectionsChooseFromFactsAndLeaveTheirWordsToTheDraft() {
    noClasses()
        .that()
        .resideInAPackage("dev.backstory.compose.section..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            ".*\\.(ClaimEditor|ClaimDraft|ClaimVerifier|FullNames|StandsAlone|Corroboration|TermIndex)")
        .check(CORE);
  }

  @Test
  void onlyFactsCompareSentences() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.backstory.fact..", "dev.backstory.sentence..")
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(owner(type(TermIndex.class)))
                .and(JavaCall.Predicates.target(nameMatching("cosine|near"))))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.backstory.port.PairJudge")
        .check(CORE);
  }

  @Test
  void ordersOfStagesSeeOfThemWhatTheyAreFor() {
    noClasses()
        .that()
        .resideInAPackage("dev.backstory.pipeline..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.backstory.annotate.(*)..", "dev.backstory.compose.(*)..")
                .as("rooms of annotate and compose"))
        .check(CORE);
  }

  @Test
  void compositionMakesNoDayOfAnInstant() {
    noClasses()
        .that()
        .resideInAPackage("dev.backstory.compose..")
        .should()
        .callMethod(Instant.class, "atZone", ZoneId.class)
        .orShould()
        .callMethod(Instant.class, "atOffset", ZoneOffset.class)
        .orShould()
        .callMethod(LocalDate.class, "ofInstant", Instant.class, ZoneId.class)
        .orShould()
        .callMethod(LocalDateTime.class, "ofInstant", Instant.class, ZoneId.class)
        .orShould()
        .callMethod(OffsetDateTime.class, "ofInstant", Instant.class, ZoneId.class)
        .orShould()
        .callMethod(ZonedDateTime.class, "ofInstant", Instant.class, ZoneId.class)
        .check(CORE);
  }

  private Stream<JavaClass> topLevel() {
    return CORE.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"));
  }

  @Test
  void theCoreTouchesNoNetworkFilesOrTables() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.net.http..")
                .or(resideInAPackage("java.nio.file.."))
                .or(resideInAPackage("java.sql.."))
                .or(resideInAPackage("javax.sql.."))
                .as("network, files, SQL"))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.(File(Input|Output)Stream|FileReader|FileWriter|RandomAccessFile)")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(Socket|ServerSocket|InetAddress|URLConnection|HttpURLConnection)")
        .orShould()
        .callMethod(java.net.URL.class, "openStream")
        .orShould()
        .callMethod(java.net.URL.class, "openConnection")
        .check(CORE);
  }

  @Test
  void theCoreReadsNoClockEnvironmentOrChance() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(CORE);
  }
}
