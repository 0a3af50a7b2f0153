@_exported import KeratinArray
@_exported import KeratinConfiguration
@_exported import KeratinData
@_exported import KeratinGraph
