package uk.whodoeswhat.wrong.ledger;

record UsedTwice(String name) {}
