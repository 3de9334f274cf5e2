package uk.whodoeswhat;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.event.EventListener;

/**
 * The rules of the architecture, for the packages below one root. A package that is still empty breaks none of them.
 *
 * @param root the package whose sub-packages are ruled, without a final dot
 */
record Architecture(String root) {

    /** The house, ground floor first: each uses only what stands before it. */
    private static final List<String> HOUSE = List.of(
            "document",
            "table",
            "framework",
            "proposal",
            "form",
            "finding",
            "tier",
            "consequence",
            "rulebook",
            "certificate",
            "scenario",
            "rationale",
            "decision",
            "batch",
            "ledger",
            "register",
            "store",
            "report",
            "web",
            "cli");

    private static final DescribedPredicate<JavaClass> DROOLS =
            resideInAnyPackage("org.kie..", "org.drools..", "org.antlr..");

    ArchRule packagesUseOnlyEarlierOnes() {
        return IntStream.range(0, HOUSE.size())
                .mapToObj(this::usesOnlyEarlierOnes)
                .reduce((first, second) -> CompositeArchRule.of(first).and(second))
                .orElseThrow();
    }

    private ArchRule usesOnlyEarlierOnes(int position) {
        var earlier = below(HOUSE.subList(0, position + 1));
        return noClasses()
                .that()
                .resideInAPackage(below(HOUSE.get(position)))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAnyPackage(earlier))))
                .because("the order is " + String.join(", ", HOUSE))
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
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /** The certificate reads rules as the compiler does, and runs none itself. */
    ArchRule droolsLivesInTheEngine() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(below(List.of("rulebook.engine", "certificate")))
                .should()
                .dependOnClassesThat(DROOLS)
                .allowEmptyShould(true);
    }

    ArchRule theCertificateOnlyParsesRules() {
        return noClasses()
                .that()
                .resideInAPackage(below("certificate"))
                .should()
                .dependOnClassesThat(DROOLS.and(not(resideInAPackage("org.drools.drl.."))))
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

    /** Of nested classes, the private ones are nobody else's; the others do not take the name of one that stands alone. */
    ArchRule simpleNamesAreUsedOnce() {
        return classes().that(areNamed()).should(new ArchCondition<>("have a simple name that no other class has") {
            private final Map<String, Set<String>> alone = new HashMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                all.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .forEach(each -> alone.computeIfAbsent(each.getSimpleName(), name -> new TreeSet<>())
                                .add(each.getName()));
            }

            @Override
            public void check(JavaClass item, ConditionEvents events) {
                var others = new TreeSet<>(alone.getOrDefault(item.getSimpleName(), Set.of()));
                others.remove(item.getName());
                var message = "%s: also the name of %s".formatted(item.getName(), others);
                events.add(new SimpleConditionEvent(item, others.isEmpty(), message));
            }
        });
    }

    private static DescribedPredicate<JavaClass> areNamed() {
        return DescribedPredicate.describe(
                "are seen by others",
                each -> !each.isAnonymousClass()
                        && !each.isLocalClass()
                        && !each.getModifiers().contains(JavaModifier.PRIVATE)
                        && !each.getSimpleName().equals("package-info"));
    }

    private String[] below(List<String> names) {
        return names.stream().map(this::below).toArray(String[]::new);
    }

    private String below(String name) {
        return root + "." + name + "..";
    }
}
