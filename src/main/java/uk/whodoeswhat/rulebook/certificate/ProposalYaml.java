package uk.whodoeswhat.rulebook.certificate;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.proposal.Proposal;

/** A proposal as YAML that is read back as the same proposal. */
public final class ProposalYaml {

    /** The YAML, in the order of the proposal, with what is left out left out. */
    public static String of(Proposal proposal) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings).dumpToString(RecordWriter.tree(proposal));
    }

    private ProposalYaml() {}
}
