package uk.whodoeswhat.proposal;

/** The core enablers of the framework (wdw-2023 E1 to E5). */
public enum Enabler {
    EPR_LEVELLING_UP,
    CITIZEN_CHANNELS,
    FEDERATED_DATA_HUBS,
    APIS_AND_RECORD_LOCATION,
    SECURE_DATA_ENVIRONMENTS
}
