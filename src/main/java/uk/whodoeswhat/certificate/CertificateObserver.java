package uk.whodoeswhat.certificate;

/** Told how far the making of a certificate has come, for those who wait. */
public interface CertificateObserver {
    /** Watches nothing. */
    CertificateObserver NONE = (what, done, of) -> {};

    /** So many of so many parts of this are done; called from one thread. */
    void progress(String what, int done, int of);
}
