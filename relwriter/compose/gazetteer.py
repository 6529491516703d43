"""Cities and states as the Associated Press prints them in datelines."""

from __future__ import annotations

AP_STATES = {
    "AL": "Ala.", "AK": "Alaska", "AZ": "Ariz.", "AR": "Ark.", "CA": "Calif.", "CO": "Colo.", "CT": "Conn.",
    "DE": "Del.", "FL": "Fla.", "GA": "Ga.", "HI": "Hawaii", "ID": "Idaho", "IL": "Ill.", "IN": "Ind.", "IA": "Iowa",
    "KS": "Kan.", "KY": "Ky.", "LA": "La.", "ME": "Maine", "MD": "Md.", "MA": "Mass.", "MI": "Mich.", "MN": "Minn.",
    "MS": "Miss.", "MO": "Mo.", "MT": "Mont.", "NE": "Neb.", "NV": "Nev.", "NH": "N.H.", "NJ": "N.J.", "NM": "N.M.",
    "NY": "N.Y.", "NC": "N.C.", "ND": "N.D.", "OH": "Ohio", "OK": "Okla.", "OR": "Ore.", "PA": "Pa.", "RI": "R.I.",
    "SC": "S.C.", "SD": "S.D.", "TN": "Tenn.", "TX": "Texas", "UT": "Utah", "VT": "Vt.", "VA": "Va.", "WA": "Wash.",
    "WV": "W.Va.", "WI": "Wis.", "WY": "Wyo.",
}  # fmt: skip
"""State names by postal code; eight are never abbreviated (AP Stylebook, state names)."""

AP_ALONE = frozenset({
    "Atlanta", "Baltimore", "Boston", "Chicago", "Cincinnati", "Cleveland", "Dallas", "Denver", "Detroit", "Honolulu",
    "Houston", "Indianapolis", "Las Vegas", "Los Angeles", "Miami", "Milwaukee", "Minneapolis", "New Orleans",
    "New York", "Oklahoma City", "Philadelphia", "Phoenix", "Pittsburgh", "St. Louis", "Salt Lake City",
    "San Antonio", "San Diego", "San Francisco", "Seattle", "Washington",
    "Amsterdam", "Baghdad", "Bangkok", "Beijing", "Beirut", "Berlin", "Brussels", "Cairo", "Djibouti", "Dublin",
    "Geneva", "Gibraltar", "Guatemala City", "Havana", "Helsinki", "Hong Kong", "Islamabad", "Istanbul", "Jerusalem",
    "Johannesburg", "Kuwait City", "London", "Luxembourg", "Macau", "Madrid", "Mexico City", "Milan", "Monaco",
    "Montreal", "Moscow", "Munich", "New Delhi", "Panama City", "Paris", "Prague", "Quebec City", "Rio de Janeiro",
    "Rome", "San Marino", "Sao Paulo", "Shanghai", "Singapore", "Stockholm", "Sydney", "Tokyo", "Toronto",
    "Vatican City", "Vienna", "Zurich",
})  # fmt: skip
"""Cities that stand alone in a dateline, without state or country (AP Stylebook, datelines)."""
