package uk.whodoeswhat.wrong.store;

record UsedTwice(String name) {}
