package uk.whodoeswhat.finding;

import uk.whodoeswhat.proposal.Binding;

/** What an instrument says at the decision's date, and who issued it. */
public record InstrumentTerms(
        Binding.Force force, Binding.What what, Binding.Whom whom, boolean inForce, IssuingBody origin)
        implements Classified<Obligation> {}
