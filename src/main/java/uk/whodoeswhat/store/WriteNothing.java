package uk.whodoeswhat.store;

/** Takes the writer's way to the disk, with nothing to record. */
record WriteNothing() implements GroupCommit.Work<Boolean> {
    @Override
    public Boolean in(LogAppender appending) {
        return true;
    }

    /** Nobody sent it. */
    @Override
    public boolean isRequest() {
        return false;
    }
}
