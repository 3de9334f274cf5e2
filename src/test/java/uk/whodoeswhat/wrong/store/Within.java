package uk.whodoeswhat.wrong.store;

record Within(String name) {
    int length() {
        return new UsedTwice(name).name().length();
    }

    private record UsedTwice(String name) {}
}
