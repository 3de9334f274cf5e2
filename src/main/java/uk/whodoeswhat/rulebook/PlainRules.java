package uk.whodoeswhat.rulebook;

import java.util.Collection;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * Whether DRL has nothing but rules that each read one fact, as rules are to be. In such a text both builds of Drools find the
 * same to be wrong; of others the executable one accepts some that the classic one refuses, such as a name bound twice.
 */
final class PlainRules {

    static boolean only(Collection<String> drl) {
        return drl.stream().allMatch(PlainRules::only);
    }

    private static boolean only(String drl) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr file = parser.parse(false, drl);
            return !parser.hasErrors()
                    && file.getFunctions().isEmpty()
                    && file.getTypeDeclarations().isEmpty()
                    && file.getEnumDeclarations().isEmpty()
                    && file.getEntryPointDeclarations().isEmpty()
                    && file.getWindowDeclarations().isEmpty()
                    && file.getAccumulateImports().isEmpty()
                    && file.getRules().stream().allMatch(PlainRules::readsOneFact);
        } catch (DroolsParserException e) {
            return false;
        }
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
