package uk.whodoeswhat.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.framework.UnknownAnswer;
import uk.whodoeswhat.rulebook.engine.RuleException;
import uk.whodoeswhat.web.SettingRefused;
import uk.whodoeswhat.web.StartRefused;

/** Tells on one line what went wrong, and gives the exit status. A stack trace is shown only on request. */
final class FailureReport implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final PrintWriter err;
    private boolean showsWhere;

    FailureReport(PrintWriter err) {
        this.err = err;
    }

    void showWhere(boolean shows) {
        showsWhere = shows;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        err.println(usage(e, command));
        err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return handle(e);
    }

    int handle(Throwable e) {
        if (e instanceof OutputFailure failure && failure.readerWentAway()) {
            return Exit.OK;
        }
        if (e instanceof BadUsage || e instanceof UnknownAnswer) {
            err.println((e instanceof UnknownAnswer ? "--reading: " : "") + e.getMessage());
            return Exit.USAGE;
        }
        if (root(e) instanceof InvalidPathException name) {
            err.println("Found " + Problem.quoted(name.getInput()) + ", which can be the name of no file here ("
                    + name.getReason() + "). " + Charsets.ADVICE);
            return Exit.USAGE;
        }
        if (root(e) instanceof OutOfMemoryError) {
            err.println("Not enough memory for this; what is not written by now is not. Give Java more, as with "
                    + "-Xmx1g before -jar.");
            return Exit.FAULT;
        }
        if (root(e) instanceof SettingRefused refused) {
            err.println(refused.getMessage());
            return Exit.USAGE;
        }
        if (root(e) instanceof StartRefused) {
            return Exit.INPUT; // the service has said why
        }
        err.println(fault(e).replaceAll("\\s+", " "));
        if (showsWhere) {
            e.printStackTrace(err);
        } else {
            err.println("With --debug it shows where.");
        }
        return Exit.FAULT;
    }

    private static String usage(ParameterException e, CommandLine command) {
        if (e instanceof UnmatchedArgumentException unmatched
                && command.getParent() == null
                && !unmatched.getUnmatched().isEmpty()
                && !unmatched.getUnmatched().get(0).startsWith("-")) {
            List<String> near = unmatched.getSuggestions();
            return "Found " + Problem.quoted(unmatched.getUnmatched().get(0)) + "; allowed: the commands "
                    + String.join(", ", command.getSubcommands().keySet())
                    + (near.isEmpty() ? "." : ". Did you mean " + near.get(0) + "?");
        }
        return String.valueOf(e.getMessage());
    }

    private static String fault(Throwable e) {
        if (e instanceof RuleException) {
            return "A fault of the rules: " + e.getMessage();
        }
        if (e instanceof OutputFailure) {
            return "Fault: " + e.getMessage();
        }
        Throwable root = root(e);
        String because = root.equals(e) ? "" : "; because of " + named(root);
        return "An unexpected fault of the program: " + named(e) + because;
    }

    private static String named(Throwable e) {
        return e.getClass().getSimpleName() + ", " + e.getMessage();
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
