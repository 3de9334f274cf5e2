package uk.whodoeswhat.wrong.store;

record Outside(Outside.UsedTwice nested) {
    record UsedTwice(String name) {}
}
