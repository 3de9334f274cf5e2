package uk.whodoeswhat.wrong.finding;

import uk.whodoeswhat.wrong.tier.InAPackageWithoutNullMarked;

record UsesALaterPackage(InAPackageWithoutNullMarked tier) {}
