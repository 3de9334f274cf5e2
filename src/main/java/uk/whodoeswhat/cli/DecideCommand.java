package uk.whodoeswhat.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.report.BoardView;
import uk.whodoeswhat.report.PlainText;
import uk.whodoeswhat.rulebook.engine.RuleException;

/** Decides proposals and prints what was decided. */
@Command(
        name = "decide",
        description = "Decides proposals and prints each decision with its reasons and their clauses.",
        footer = {
            "",
            "Exit status: 0; 2 bad usage; 3 some input or the rulebook was bad, each problem on a line of standard error "
                    + "(what is good is still decided); 70 a fault of the program or of its rules."
        })
final class DecideCommand implements Callable<Integer> {
    private static final String BETWEEN = "\n" + "=".repeat(PlainText.WIDTH) + "\n\n";

    private final Console streams;
    private boolean printed;

    @Mixin
    private DecidingOptions options = new DecidingOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "A proposal, or a scenario, whose proposal is taken; YAML, or JSON where the name ends in .json. "
                            + "- is standard input, in either.")
    private List<String> files = List.of();

    DecideCommand(Console streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Result<DecisionSettings> opened = options.open();
        if (!(opened instanceof Result.Ok<DecisionSettings> accepted)) {
            return streams.refuse("rulebook", opened.problems());
        }
        int status = Exit.OK;
        for (String file : files) {
            status = Math.max(status, decide(accepted.value(), new ProposalSource(file, streams.in())));
        }
        return status;
    }

    private int decide(DecisionSettings decider, ProposalSource source) {
        Result<Proposal> read = source.read();
        if (!(read instanceof Result.Ok<Proposal> accepted)) {
            return streams.refuse(source.name(), read.problems());
        }
        try {
            print(decider, decider.decide(accepted.value()));
            return Exit.OK;
        } catch (RuleException fault) {
            streams.err().println(source.name() + ": no decision, a fault of the rules: " + fault.getMessage());
            return Exit.FAULT;
        }
    }

    private void print(DecisionSettings decider, Decision decision) {
        switch (format.format()) {
            case JSON -> streams.print(Json.line(decision.tree(decider.detail())));
            case TEXT ->
                streams.print((printed ? BETWEEN : "") + PlainText.of(BoardView.of(decision, decider.detail())));
        }
        printed = true;
    }
}
