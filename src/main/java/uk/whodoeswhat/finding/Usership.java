package uk.whodoeswhat.finding;

/** Whether one organisation alone uses a service; not known counts as not. */
public enum Usership {
    ONE_USER,
    NOT_ONE_USER
}
