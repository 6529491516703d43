"""What the checks of words read by: sightings in prose, quotation marks, definitions, names, manners of writing."""
