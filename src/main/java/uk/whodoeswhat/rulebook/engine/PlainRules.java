package uk.whodoeswhat.rulebook.engine;

import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Whether DRL has nothing but rules that each read one fact, as rules are to be. In such a text both builds of Drools find the
 * same to be wrong; of others the executable one accepts some that the classic one refuses, such as a name bound twice.
 */
final class PlainRules {

    static boolean only(PackageDescr file) {
        return file.getFunctions().isEmpty()
                && file.getTypeDeclarations().isEmpty()
                && file.getEnumDeclarations().isEmpty()
                && file.getEntryPointDeclarations().isEmpty()
                && file.getWindowDeclarations().isEmpty()
                && file.getAccumulateImports().isEmpty()
                && file.getRules().stream().allMatch(PlainRules::readsOneFact);
    }

    private static boolean readsOneFact(RuleDescr rule) {
        List<? extends BaseDescr> conditions = rule.getLhs().getDescrs();
        return !rule.isQuery()
                && rule.getNamedConsequences().isEmpty()
                && rule.getParentName() == null
                && conditions.size() == 1
                && conditions.get(0) instanceof PatternDescr pattern
                && pattern.getSource() == null
                && pattern.getBehaviors().isEmpty();
    }

    private PlainRules() {}
}
