package dev.backstory;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of the program may know which other, and which library. */
class ModulesTest {
  private static final long MOST_CLASSES = 40;

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.backstory");

  /** A library is known where it is used, so that it can be exchanged there. */
  @ParameterizedTest
  @CsvSource({
    "org.apache.commons.csv.., dev.backstory.export..",
    "io.modelcontextprotocol.., dev.backstory.mcp..",
    "reactor.., dev.backstory.mcp..",
    "org.jdbi.., dev.backstory.store..",
    "java.sql.., dev.backstory.store..",
    "org.sqlite.., dev.backstory.store.sqlite..",
    "org.postgresql.., dev.backstory.store.postgres..",
    "org.flywaydb.., dev.backstory.store.[sqlite|postgres]..",
    "org.apache.hc.., dev.backstory.fetch..",
    "org.netpreserve.., dev.backstory.archive..",
    "com.twelvemonkeys.., dev.backstory.picture..",
    "javax.imageio.., dev.backstory.[picture|demo]..",
    "java.awt.., dev.backstory.[picture|demo]..",
    "org.bouncycastle.., dev.backstory.access..",
    "io.javalin.., dev.backstory.web..",
    "org.eclipse.jetty.., dev.backstory.web..",
    "picocli.., dev.backstory.cli..",
    "me.tongfei.., dev.backstory.cli.print..",
    "org.apache.lucene.., dev.backstory.knowledge..",
    "org.apache.commons.compress.., dev.backstory.knowledge..",
    "ai.onnxruntime.., dev.backstory.models..",
    "edu.emory.., dev.backstory.models..",
    "dev.langchain4j.., dev.backstory.llm..",
    "io.micrometer.., dev.backstory.metrics..",
    "com.fasterxml.jackson.databind.., dev.backstory.llm..",
    "jakarta.mail.., dev.backstory.mail..",
    "org.eclipse.angus.., dev.backstory.mail..",
    "com.github.benmanes.caffeine.., dev.backstory.[fetch|models|store|desk|web].."
  })
  void aLibraryIsKnownInOnePlace(String library, String place) {
    noClasses()
        .that()
        .resideOutsideOfPackage(place)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(PROGRAM);
  }

  @ParameterizedTest
  @CsvSource({
    // the command line is the outermost
    "'store,fetch,rounds,archive,picture,online,knowledge,places,models,llm,desk,site,export,mcp,check,web,metrics,proof,demo,config',"
        + " 'cli'",
    // pages are made of what the core has
    "'site',"
        + " 'store,fetch,rounds,archive,picture,online,knowledge,places,models,llm,desk,check,web,proof,demo,config'",
    "'check,proof',"
        + " 'store,fetch,rounds,archive,picture,online,knowledge,places,models,llm,desk,web,demo,config'",
    // what is exported is what a site publishes
    "'export',"
        + " 'fetch,rounds,archive,picture,online,knowledge,places,models,llm,desk,check,web,proof,demo,config'",
    "'site,desk,check', 'export,mcp'",
    "'mcp',"
        + " 'store,fetch,rounds,archive,picture,online,knowledge,places,models,llm,desk,check,web,export,proof,demo,config'",
    // what keeps and what brings in do not know each other, nor the program around them
    "'store',"
        + " 'fetch,rounds,archive,picture,online,knowledge,places,models,llm,desk,site,check,web,config'",
    // a language model knows neither the store behind its ledger nor whom it writes for
    "'llm',"
        + " 'store,fetch,rounds,archive,picture,online,knowledge,places,models,desk,site,check,web,proof,demo,config'",
    "'fetch,rounds,archive,picture,online', 'store,models,llm,desk,site,check,web,config'",
    "'knowledge,places,models',"
        + " 'store,fetch,rounds,archive,picture,online,llm,desk,site,check,web,config'",
    "'web',"
        + " 'store,fetch,rounds,archive,picture,online,knowledge,places,models,llm,desk,check,demo'",
    "'access',"
        + " 'store,fetch,rounds,archive,picture,online,knowledge,places,models,llm,desk,site,check,web,proof,demo,config'",
    "'desk', 'web,metrics,check,proof,demo'",
    // what is told to other programs is what pages show
    "'webhook,digest,mail',"
        + " 'store,rounds,archive,picture,online,knowledge,places,models,llm,desk,check,web,metrics,proof,demo,config'",
    // what is measured is told to whoever asks for it, and the ports are asked how things stand
    "'web', 'metrics'",
    "'metrics',"
        + " 'store,fetch,archive,picture,online,knowledge,places,models,llm,desk,check,proof,demo'"
  })
  void partsKnowEachOtherInOneDirection(String parts, String others) {
    noClasses()
        .that(resideInAnyPackage(packages(parts)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages(others)))
        .check(PROGRAM);
  }

  private static String[] packages(String names) {
    return java.util.Arrays.stream(names.split(","))
        .map(name -> "dev.backstory." + name + "..")
        .toArray(String[]::new);
  }

  @Test
  void packagesFormNoCircle() {
    slices().matching("dev.backstory.(*)..").should().beFreeOfCycles().check(PROGRAM);
    slices().matching("dev.backstory.cli.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  /** What can be done has neither a console nor anything that all of the process shares. */
  @Test
  void theDeskHasNoConsole() {
    noClasses()
        .that()
        .resideInAPackage("dev.backstory.desk..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(PROGRAM);
  }

  @Test
  void noPackageIsTooLargeToBeReadAsAMap() {
    Map<String, Long> sizes =
        PROGRAM.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .filter(resideInAPackage("gg.jte..").negate())
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes)
        .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_CLASSES));
  }
}
