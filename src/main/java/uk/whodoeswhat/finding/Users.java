package uk.whodoeswhat.finding;

/**
 * Who uses the service: how many ICBs or how many organisations, as the stated use says (one of the two at most), and at how many
 * sites it runs as an exemplar.
 */
public record Users(HowMany icbs, HowMany organisations, HowMany sites) implements Classified<Usership> {}
