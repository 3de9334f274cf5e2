package uk.whodoeswhat;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.event.EventListener;

/**
 * The rules of the architecture, for the packages below one root. A package that is still empty breaks none of them.
 *
 * @param root the package whose sub-packages are ruled, without a final dot
 */
record Architecture(String root) {

    /** The engine, first to last: each uses only what stands before it. Everything else comes after. */
    private static final List<String> ENGINE = List.of(
            "document",
            "table",
            "framework",
            "proposal",
            "form",
            "finding",
            "tier",
            "consequence",
            "rulebook",
            "rationale",
            "decision",
            "batch",
            "ledger",
            "register");

    ArchRule enginePackagesUseOnlyEarlierOnes() {
        return IntStream.range(0, ENGINE.size())
                .mapToObj(this::usesOnlyEarlierOnes)
                .reduce((first, second) -> CompositeArchRule.of(first).and(second))
                .orElseThrow();
    }

    private ArchRule usesOnlyEarlierOnes(int position) {
        var earlier = below(ENGINE.subList(0, position + 1));
        return noClasses()
                .that()
                .resideInAPackage(below(ENGINE.get(position)))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAnyPackage(earlier))))
                .because("the order is " + String.join(", ", ENGINE) + ", then the rest")
                .allowEmptyShould(true);
    }

    ArchRule theApiDoesWithoutThePages() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".web")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(below("web.page"))
                .because("the pages stand on the rest of the service, not the other way round")
                .allowEmptyShould(true);
    }

    ArchRule packagesFormNoCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule droolsLivesInRulebook() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(below("rulebook"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..", "org.antlr..")
                .allowEmptyShould(true);
    }

    ArchRule springStaysAtTheEdges() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(below(List.of("web", "store", "cli")))
                .and(not(equivalentTo(WhoDoesWhat.class)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .allowEmptyShould(true);
    }

    /** Spring is not asked to look for such methods ({@code web.StartConfiguration}): they would never be called. */
    ArchRule nothingListensByAnnotation() {
        return noMethods()
                .should()
                .beAnnotatedWith(EventListener.class)
                .orShould()
                .beMetaAnnotatedWith(EventListener.class)
                .allowEmptyShould(true);
    }

    ArchRule packagesAreNamedForTheDomain() {
        return noClasses()
                .should()
                .resideInAnyPackage(root + "..util..", root + "..common..")
                .because("such a package has no subject, so everything ends up in it");
    }

    ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                var marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                var message = "%s: package `%s` has no package-info.java with @NullMarked"
                        .formatted(item.getName(), item.getPackageName());
                events.add(new SimpleConditionEvent(item, marked, message));
            }
        });
    }

    private String[] below(List<String> names) {
        return names.stream().map(this::below).toArray(String[]::new);
    }

    private String below(String name) {
        return root + "." + name + "..";
    }
}
