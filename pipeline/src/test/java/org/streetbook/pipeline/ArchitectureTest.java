package org.streetbook.pipeline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The tree is the architecture: directions between modules, and one vendor, one room. */
class ArchitectureTest {

  private static final String ROOT = "org.streetbook";
  private static final Set<String> NAMES_THAT_SAY_NOTHING =
      Set.of("utils", "util", "helpers", "managers", "common", "impl", "model", "dto");

  private static final String ONLY_ON_THE_WHOLE_CLASS_PATH =
      ROOT.replace(".", "\\.")
          + "\\.(extractors|pipeline\\.(explain|mcp|stages))(\\..*)?|(org\\.apache\\.(beam|tika)|edu\\.stanford|io\\.modelcontextprotocol|reactor)\\..*";

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void corpusKnowsNoOtherModule() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".corpus..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".extractors..", ROOT + ".index..", ROOT + ".pipeline..")
        .check(ALL);
  }

  @Test
  void extractorsAndIndexKnowOnlyCorpus() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".extractors..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".index..", ROOT + ".pipeline..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".index..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".extractors..", ROOT + ".pipeline..")
        .check(ALL);
  }

  @Test
  void tikaAndItsCompanionsStayInIngest() {
    room("org.apache.tika..", ROOT + ".corpus.ingest..");
    room("org.jsoup..", ROOT + ".corpus.ingest..");
    room("com.github.pemistahl.lingua..", ROOT + ".corpus.ingest..");
  }

  @Test
  void coreNlpStaysInAnnotate() {
    room("edu.stanford.nlp..", ROOT + ".extractors.annotate..");
  }

  @Test
  void luceneStaysInIndex() {
    room("org.apache.lucene..", ROOT + ".index..");
  }

  @Test
  void beamStaysInStages() {
    room("org.apache.beam..", ROOT + ".pipeline.stages..");
  }

  @Test
  void parquetStaysInItsExport() {
    room("org.apache.parquet..", ROOT + ".pipeline.export.parquet..");
    room("org.apache.hadoop..", ROOT + ".pipeline.export.parquet..");
    room("blue.strategic..", ROOT + ".pipeline.export.parquet..");
  }

  @Test
  void theWebServerStaysInWeb() {
    room("io.javalin..", ROOT + ".pipeline.web..");
    room("org.eclipse.jetty..", ROOT + ".pipeline.web..");
    room("jakarta.servlet..", ROOT + ".pipeline.web..");
    room("kotlin..", ROOT + ".pipeline.web..");
  }

  @Test
  void theProtocolForAssistantsStaysInItsRoom() {
    room("io.modelcontextprotocol..", ROOT + ".pipeline.mcp..");
    room("reactor..", ROOT + ".pipeline.mcp..");
    room("org.reactivestreams..", ROOT + ".pipeline.mcp..");
  }

  @Test
  void reconciliationKnowsNeitherEngineNorIndex() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".pipeline.reconcile..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".index..", ROOT + ".pipeline.stages..", "org.apache..")
        .allowEmptyShould(true)
        .check(ALL);
  }

  /** Picocli looks at every method and field of a command, also on the small class path. */
  @Test
  void commandsMentionNothingThatTheSmallClassPathLacks() {
    noClasses()
        .that()
        .areAnnotatedWith(Command.class)
        .should(
            new ArchCondition<>("mention a type that only the whole class path has") {
              @Override
              public void check(JavaClass command, ConditionEvents events) {
                Stream.concat(
                        command.getMethods().stream()
                            .flatMap(
                                method ->
                                    Stream.concat(
                                        method.getRawParameterTypes().stream(),
                                        Stream.of(method.getRawReturnType()))),
                        command.getFields().stream().map(JavaField::getRawType))
                    .filter(type -> type.getPackageName().matches(ONLY_ON_THE_WHOLE_CLASS_PATH))
                    .forEach(
                        type ->
                            events.add(
                                SimpleConditionEvent.satisfied(
                                    command, command.getName() + " mentions " + type.getName())));
              }
            })
        .check(ALL);
  }

  @Test
  void packagesAreNamedByConcept() {
    Set<String> wrong =
        ALL.stream()
            .map(JavaClass::getPackageName)
            .filter(
                name -> NAMES_THAT_SAY_NOTHING.contains(name.substring(name.lastIndexOf('.') + 1)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertTrue(wrong.isEmpty(), wrong.toString());
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> wrong =
        ALL.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .sorted()
            .toList();

    assertTrue(wrong.isEmpty(), wrong.toString());
  }

  private static void room(String vendor, String room) {
    classes()
        .that(resideInAPackage(ROOT + ".."))
        .and()
        .resideOutsideOfPackage(room)
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage(vendor)
        .check(ALL);
  }
}
